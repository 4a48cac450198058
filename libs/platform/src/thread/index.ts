/**
 * What of the platform is plain computation: worker threads import this door and load neither Nest nor typeorm,
 * which would cost each of them half a second and 60 MB.
 */
export { BlindIndex, type BlindKind } from '../crypto/blind-index.js';
export { RisingIds } from '../crypto/rising-ids.js';
export { Sealer, type SealedFields } from '../crypto/sealer.js';
export type { SealingOptions } from '../crypto/sealing-options.js';
export { foldName, listTokens, nameTokens } from '../search/tokens.js';
