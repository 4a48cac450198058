import type { paths } from './schema';

type Method = 'get' | 'post' | 'put' | 'patch';
type Json<R> = R extends { content: { 'application/json': infer B } } ? B : never;
type Success<R> = R extends { 200: infer A } | { 201: infer A } | { 202: infer A } ? Json<A> : never;

/** What a route answers with, by path: names for screens to use, so that the generated file stays out of sight. */
export type Answer<P extends keyof paths, M extends Method = 'get'> = M extends keyof paths[P]
  ? paths[P][M] extends { responses: infer R }
    ? Success<R>
    : never
  : never;

/** The query parameters of a list. */
export type Query<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Q } } }
  ? NonNullable<Q>
  : never;

/** The body that a route takes. */
export type Body<P extends keyof paths, M extends Exclude<Method, 'get'>> = M extends keyof paths[P]
  ? paths[P][M] extends { requestBody: { content: { 'application/json': infer B } } }
    ? B
    : never
  : never;

export type Me = Answer<'/api/v1/me'>;
export type Held = Answer<'/api/v1/me/permissions'>[number];
export type Permission = Held['permission'];
export type Organization = Answer<'/api/v1/organizations'>['items'][number];
export type OrganizationDetail = Answer<'/api/v1/organizations/{id}'>;
export type OrganizationQuery = Query<'/api/v1/organizations'>;
export type OrganizationInput = Body<'/api/v1/organizations', 'post'>;
export type Formation = Answer<'/api/v1/organizations/{id}/formation'>;
export type BoardUnit = Answer<'/api/v1/reports/formation'>['items'][number];
export type Ended = Answer<'/api/v1/organizations/{id}/dissolution', 'post'>;
export type MergePreview = Answer<'/api/v1/organizations/{id}/merge-preview', 'post'>;
export type Post = Answer<'/api/v1/organizations/{id}/posts'>[number];
export type HistoryEntry = Answer<'/api/v1/organizations/{id}/history'>['items'][number];
export type Region = Answer<'/api/v1/regions'>['items'][number];
export type Volunteer = Answer<'/api/v1/volunteers'>['items'][number];
export type VolunteerDetail = Answer<'/api/v1/volunteers/{id}'>;
export type Membership = Answer<'/api/v1/memberships'>['items'][number];
export type MembershipQuery = Query<'/api/v1/memberships'>;
export type VolunteerQuery = Query<'/api/v1/volunteers'>;

/** One page of any list. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}
