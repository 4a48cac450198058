export {
  AllowedWhileOwing,
  CurrentActor,
  InScope,
  OwnPerson,
  Public,
  Requires,
  RULE,
  type AccessRule,
} from './access-rule.js';
export { AccessGuard } from './access.guard.js';
export { TOKEN_AUDIENCE, TOKEN_ISSUER, TokenStrategy } from './token.strategy.js';
export { Audited, WriteInterceptor } from './write.interceptor.js';
export { MAX_PAGE, PageParams } from './cursor/page-params.dto.js';
export { Pages, type PageShape, type Rows } from './cursor/pages.js';
export { languageOf } from './problem/language.js';
export { answerProblem, ProblemFilter } from './problem/problem.filter.js';
export { refusalOf } from './problem/refusal.js';
export { MayBeAbsent, MayBeNull, Nested, NestedList } from './problem/presence.js';
export { validationPipe } from './problem/validation.pipe.js';
export { Id } from './query/id-param.js';
export { IsFlag } from './query/is-flag.js';
export { RequestLanguage } from './query/request-language.js';
export { readSort, type Sort, sortsOf } from './query/sort.js';
export { openRequestContext } from './request-context-hook.js';
export { PlatformHttpModule } from './platform-http.module.js';
export { checkedBody } from './problem/checked-body.js';
export { observeRequests } from './observe/observe-requests.js';
export { IfMatch } from './etag/etag.interceptor.js';
export { NeverReplayed } from './idempotency/idempotency.interceptor.js';
export { RATE_LIMITS, RateLimit, type RateLimitPolicy } from './rate-limit/rate-limit.js';
export { forbidCaching } from './observe/forbid-caching.js';
export { refuseUnknownMethods } from './problem/unknown-methods.js';
export { download } from './upload/download.js';
export { receiveFile, type ReceivedForm } from './upload/receive-file.js';
