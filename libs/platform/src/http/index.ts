export {
  AllowedBeforePasswordChange,
  CurrentActor,
  InScope,
  Public,
  Requires,
  RULE,
  type AccessRule,
} from './access-rule.js';
export { AccessGuard } from './access.guard.js';
export { TOKEN_AUDIENCE, TOKEN_ISSUER, TokenStrategy } from './token.strategy.js';
export { Audited, WriteInterceptor } from './write.interceptor.js';
