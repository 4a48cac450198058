/** What ends and what takes its place: rejection, dissolution and merge of organizations, with members, units and administrators. */
export { Dissolutions, type DissolutionInput } from './dissolutions.js';
export { Merges, type MergeInput } from './merges.js';
export { RegionCarryOver } from './region-carry-over.js';
export { Rejections, type RejectionInput } from './rejections.js';
export { SuccessionModule } from './succession.module.js';
