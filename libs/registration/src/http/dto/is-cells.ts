import { ValidateBy } from 'class-validator';

const MOST_FIELDS = 40;
const LONGEST_CELL = 32_767;

/** An object whose values are the texts of cells: what a spreadsheet could hold, and no more of it than a row has. */
export function IsCells(): PropertyDecorator {
  return ValidateBy({
    name: 'isCells',
    validator: {
      validate: (value: unknown) => {
        const texts = Object.values((value ?? {}) as Record<string, unknown>);
        const isText = (text: unknown) => typeof text === 'string' && text.length <= LONGEST_CELL;
        return texts.length > 0 && texts.length <= MOST_FIELDS && texts.every(isText);
      },
      defaultMessage: () => '$property must hold 1 to 40 texts by field',
    },
  });
}
