import type { ImportEntity } from './import.entity.js';
import type { OutcomeCounts } from './staging.repository.js';

/** Copies the staged outcomes onto the import, where lists and progress read them. */
export function countRows(entity: ImportEntity, counts: OutcomeCounts): void {
  entity.total = counts.total;
  entity.toCreate = counts.create;
  entity.toLink = counts.link;
  entity.unchanged = counts.unchanged;
  entity.invalid = counts.invalid;
}
