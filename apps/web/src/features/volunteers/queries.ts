import { queryOptions } from '@tanstack/react-query';
import {
  bodyOf,
  client,
  download,
  withEtag,
  type Body,
  type Page,
  type Volunteer,
  type VolunteerQuery,
} from '../../lib/api';

export const listVolunteers = (query: VolunteerQuery, signal?: AbortSignal): Promise<Page<Volunteer>> =>
  bodyOf(client.GET('/api/v1/volunteers', { params: { query }, signal }));

/** The record with its ETag, which a change hands back so that nobody's work is overwritten. */
export const volunteerQuery = (id: string) =>
  queryOptions({
    queryKey: ['volunteers', 'one', id],
    queryFn: ({ signal }) =>
      withEtag(client.GET('/api/v1/volunteers/{id}', { params: { path: { id } }, signal })),
  });

export const CHILD_CODE = 'VOLUNTEER.MINOR_REASON_REQUIRED';

/** Opens a child's record to the person who asks, for a while. */
export const openRecord = (id: string, reason: string) =>
  bodyOf(client.POST('/api/v1/volunteers/{id}/access', { params: { path: { id } }, body: { reason } }));

/** Exact search. A POST, so that no number gets into an address, a log or the browser's history. */
export const searchVolunteers = (body: Body<'/api/v1/volunteers/search', 'post'>) =>
  bodyOf(client.POST('/api/v1/volunteers/search', { body }));

export type Revealable = Body<'/api/v1/volunteers/{id}/reveal', 'post'>['fields'][number];

/** One piece of personal data in full; the server records who asked and why. Not kept in any cache. */
export async function revealField(id: string, field: Revealable, reason: string): Promise<string | null> {
  const body = { fields: [field], reason };
  const answer = await bodyOf(
    client.POST('/api/v1/volunteers/{id}/reveal', { params: { path: { id } }, body }),
  );
  return answer.fields[field] ?? null;
}

export type Standing = 'suspension' | 'reinstatement';

export function changeStanding(id: string, etag: string, act: Standing, reason: string) {
  const headers = { 'if-match': etag };
  const body = reason ? { reason } : {};
  return bodyOf(client.POST(`/api/v1/volunteers/{id}/${act}`, { params: { path: { id } }, body, headers }));
}

export type NewVolunteer = Body<'/api/v1/volunteers', 'post'>;
export type Registered = Awaited<ReturnType<typeof registerVolunteer>>;

export const registerVolunteer = (body: NewVolunteer) => bodyOf(client.POST('/api/v1/volunteers', { body }));

/** Everything that is stored about somebody, as a file to print. */
export const exportRecord = (id: string, reason: string) =>
  download(`/api/v1/volunteers/${id}/export.pdf?${new URLSearchParams({ reason }).toString()}`);

export const closeRecord = (id: string, etag: string, reason: string) =>
  bodyOf(
    client.POST('/api/v1/volunteers/{id}/closure', {
      params: { path: { id } },
      body: { reason },
      headers: { 'if-match': etag },
    }),
  );
