import type { RefusalCounts } from '../../refusals.repository.js';

export class RefusalCountsDto implements RefusalCounts {
  own: number;

  /** With everything below; of who was registered by two organizations, one each. */
  subtree: number;
}
