/** A table that holds sealed columns, and how each of its blobs is bound to its row. */
export interface SealedTable {
  readonly table: string;
  /** Columns of the primary key with their types, in its order. */
  readonly key: Readonly<Record<string, 'uuid' | 'int' | 'text'>>;
  /** Sealed columns; each with the SQL of the row id that its blobs were sealed for. */
  readonly sealed: Readonly<Record<string, string>>;
}

const declared = new Map<string, SealedTable>();

/** Each library names its sealed tables once; whatever is not named here keeps an old key in use for ever. */
export function declareSealed(...tables: readonly SealedTable[]): void {
  for (const table of tables) {
    if (declared.has(table.table)) throw new Error(`${table.table} is declared twice`);
    declared.set(table.table, table);
  }
}

/** Every sealed table that a loaded module has declared. */
export function sealedTables(): readonly SealedTable[] {
  return [...declared.values()];
}
