/** Claims for teams that were carried over from the earlier platform: asked for with evidence, decided by the supervisor line. */
export { CLAIM_STATES } from './claim.states.js';
export { claimDecided } from './claim.events.js';
export { ClaimsModule } from './claims.module.js';
export { RegistrationClaims } from './registration-claims.js';
export { type ClaimInput, ClaimsService } from './claims.service.js';
