import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  authorizedFetch,
  bodyOf,
  client,
  readProblem,
  withEtag,
  type Answer,
  type Body,
  type Page,
  type Query,
} from '../../lib/api';

export type LegacyTeam = Answer<'/api/v1/organizations/legacy'>['items'][number];
export type LegacyQuery = Query<'/api/v1/organizations/legacy'>;
export type Claim = Answer<'/api/v1/organization-claims'>['items'][number];
export type ClaimDetail = Answer<'/api/v1/organization-claims/{id}'>;
export type ClaimQuery = Query<'/api/v1/organization-claims'>;
export type Evidence = ClaimDetail['evidence'][number];

const at = (id: string) => ({ path: { id } });

export const searchTeams = (query: LegacyQuery, signal?: AbortSignal): Promise<Page<LegacyTeam>> =>
  bodyOf(client.GET('/api/v1/organizations/legacy', { params: { query }, signal }));

/** The team of exactly this number, or null. */
export const teamQuery = (legacyNo: string) =>
  queryOptions({
    queryKey: ['claims', 'team', legacyNo],
    queryFn: async ({ signal }) => {
      const { items } = await searchTeams({ q: legacyNo, limit: 20 }, signal);
      return items.find((team) => team.legacyNo === legacyNo) ?? null;
    },
  });

export const listClaims = (query: ClaimQuery, signal?: AbortSignal): Promise<Page<Claim>> =>
  bodyOf(client.GET('/api/v1/organization-claims', { params: { query }, signal }));

export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: ['claims', 'one', id],
    queryFn: ({ signal }) =>
      withEtag(client.GET('/api/v1/organization-claims/{id}', { params: at(id), signal })),
  });

const MOST_RIVALS = 20;

/** Claims for the same team that are not decided yet. */
export const rivalsQuery = (teamId: string) =>
  queryOptions({
    queryKey: ['claims', 'rivals', teamId],
    queryFn: async ({ signal }) => {
      const { items } = await listClaims({ organization: teamId, limit: MOST_RIVALS }, signal);
      return items.filter(({ status }) => status === 'submitted' || status === 'returned');
    },
  });

export const consequencesQuery = (id: string) =>
  queryOptions({
    queryKey: ['claims', 'one', id, 'consequences'],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/organization-claims/{id}/consequences', { params: at(id), signal })),
  });

export const leftBehindQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['claims', 'one', id, 'left-behind'],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) };
      return bodyOf(
        client.GET('/api/v1/organization-claims/{id}/left-behind', { params: { ...at(id), query }, signal }),
      );
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const claimHistoryQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['claims', 'one', id, 'history'],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) };
      return bodyOf(
        client.GET('/api/v1/organization-claims/{id}/history', { params: { ...at(id), query }, signal }),
      );
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Sends one piece of evidence in; it waits for the claim that names it. */
export async function uploadEvidence(file: File): Promise<{ id: string; name: string }> {
  const form = new FormData();
  form.set('file', file);
  const request = new Request(new URL('/api/v1/organization-claims/attachments', window.location.origin), {
    method: 'POST',
    body: form,
    credentials: 'same-origin',
    headers: { 'accept-language': document.documentElement.lang },
  });
  const response = await authorizedFetch(request);
  if (!response.ok) throw await readProblem(response);
  const { id } = (await response.json()) as Answer<'/api/v1/organization-claims/attachments', 'post'>;
  return { id, name: file.name };
}

export const makeClaim = (teamId: string, body: Body<'/api/v1/organizations/{id}/claims', 'post'>) =>
  bodyOf(client.POST('/api/v1/organizations/{id}/claims', { params: at(teamId), body }));

export const editClaim = (
  id: string,
  etag: string,
  body: Body<'/api/v1/organization-claims/{id}', 'patch'>,
) =>
  withEtag(
    client.PATCH('/api/v1/organization-claims/{id}', {
      params: at(id),
      body,
      headers: { 'if-match': etag },
    }),
  );

export const moveClaim = (id: string, etag: string, move: 'submission' | 'withdrawal') =>
  bodyOf(
    client.POST(`/api/v1/organization-claims/{id}/${move}`, {
      params: at(id),
      headers: { 'if-match': etag },
    }),
  );

export type ReviewAct = 'approval' | 'return' | 'rejection';

export const decideClaim = (id: string, etag: string, act: ReviewAct, reason: string) =>
  bodyOf(
    client.POST(`/api/v1/organization-claims/{id}/${act}`, {
      params: at(id),
      body: reason ? { reason } : {},
      headers: { 'if-match': etag },
    }),
  );
