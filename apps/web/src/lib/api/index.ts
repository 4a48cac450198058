export { authorizedFetch, bodyOf, client, withEtag } from './client';
export { download, fetchFile } from './download';
export { ApiError, readProblem, toApiError } from './problem';
export { session, type SessionStatus, type SignIn } from './session';
export type * from './types';
