/** One sort of a list as clients write it: `createdAt`, or `-createdAt` for newest first. */
export interface Sort<Field extends string> {
  field: Field;
  descending: boolean;
}

/** Takes a value that the DTO's `@IsIn(sortsOf([...]))` let through; never put `field` into SQL, look it up in a table. */
export function readSort<Field extends string>(sort: Field | `-${Field}`): Sort<Field> {
  return sort.startsWith('-')
    ? { field: sort.slice(1) as Field, descending: true }
    : { field: sort as Field, descending: false };
}

/** Both directions of every field, for `@IsIn`. */
export function sortsOf<Field extends string>(fields: readonly Field[]): Array<Field | `-${Field}`> {
  return fields.flatMap((field): Array<Field | `-${Field}`> => [field, `-${field}`]);
}
