/** What `XmlCursor.next` has come to. */
export const MORE = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export const END = 4;

/**
 * A cursor over one XML document: the owner pushes bytes and pulls what they hold. Pulling lets an asynchronous owner
 * stop between any two elements. Two make it: `XmlScanner`, fast, for sheets and shared strings, and `SaxesCursor`, for
 * the small parts and as the oracle of the first one in tests.
 *
 * Names are local (`x:row` is `row`); attributes are asked for by the name as written (`r:id`).
 * An empty element gives OPEN and CLOSE.
 */
export interface XmlCursor {
  /** Of the element just opened or closed. */
  readonly name: string;
  push(bytes: Buffer): void;
  finish(): void;
  next(): number;
  attribute(name: string): string | undefined;
  /** As `attribute`, for short words of a small vocabulary. */
  attributeWord(name: string): string | undefined;
  /** -1 if absent or not a plain non-negative integer. */
  attributeInteger(name: string): number;
  /** The column index of a cell reference such as `AB12`; -1 if absent or not one. */
  attributeColumn(name: string): number;
  /** The text just come to, references resolved. */
  text(): string;
  /** -1 if the text is not a plain non-negative integer. */
  textInteger(): number;
}
