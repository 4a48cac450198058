import type { ImportEntity } from './import.entity.js';

/** What differs between the forms once their rows are staged. */
export interface ImportMerge {
  /** Keeps what rows are compared with as it is until the end of the transaction, for the comparison before a merge. */
  hold?(importId: string): Promise<void>;
  /** Compares staged rows with what exists now, and sets each row's outcome. Repeatable; only `rowNos` when given. */
  resolve(entity: ImportEntity, rowNos?: readonly number[]): Promise<void>;
  /** Makes the valid rows real. Inside the caller's transaction. */
  merge(entity: ImportEntity): Promise<void>;
}
