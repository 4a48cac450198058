export { authorizedFetch, bodyOf, client, withEtag } from './client';
export { ApiError, readProblem, toApiError, type FieldProblem, type Problem } from './problem';
export { session, type SessionStatus, type SignIn } from './session';
export type * from './types';
