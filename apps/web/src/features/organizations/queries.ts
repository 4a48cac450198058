import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  bodyOf,
  client,
  withEtag,
  type BoardUnit,
  type Body,
  type Organization,
  type OrganizationInput,
  type OrganizationQuery,
  type Page,
} from '../../lib/api';

export const listOrganizations = (
  query: OrganizationQuery,
  signal?: AbortSignal,
): Promise<Page<Organization>> => bodyOf(client.GET('/api/v1/organizations', { params: { query }, signal }));

/** The record with its ETag, which a change hands back so that nobody's work is overwritten. */
export const organizationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'one', id],
    queryFn: ({ signal }) =>
      withEtag(client.GET('/api/v1/organizations/{id}', { params: { path: { id } }, signal })),
  });

export const formationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'one', id, 'formation'],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/organizations/{id}/formation', { params: { path: { id } }, signal })),
  });

export interface PageRequest {
  limit: number;
  cursor?: string;
  include?: 'total';
}

export const listBoard = (
  id: string,
  incomplete: boolean,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<BoardUnit>> => {
  const query = { ...page, unit: id, ...(incomplete ? { incomplete: 'true' as const } : {}) };
  return bodyOf(client.GET('/api/v1/reports/formation', { params: { query }, signal }));
};

/** How many of those who were registered did not want it. */
export const refusalsQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'one', id, 'refusals'],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/organizations/{id}/refusals', { params: { path: { id } }, signal })),
  });

export const postsQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'one', id, 'posts'],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/organizations/{id}/posts', { params: { path: { id } }, signal })),
  });

const CHILDREN_SHOWN = 8;

export const childrenQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'one', id, 'children'],
    queryFn: ({ signal }) => listOrganizations({ supervisor: id, limit: CHILDREN_SHOWN }, signal),
  });

export const historyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['organizations', 'one', id, 'history'],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) };
      return bodyOf(
        client.GET('/api/v1/organizations/{id}/history', { params: { path: { id }, query }, signal }),
      );
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const replacePosts = (id: string, body: Body<'/api/v1/organizations/{id}/posts', 'put'>) =>
  bodyOf(client.PUT('/api/v1/organizations/{id}/posts', { params: { path: { id } }, body }));

/** Organizations within reach whose name has the one in it that is being typed. */
export const alikeQuery = (name: string) =>
  queryOptions({
    queryKey: ['organizations', 'alike', name],
    queryFn: ({ signal }) => listOrganizations({ q: name, limit: 5 }, signal),
    staleTime: 60_000,
  });

/** Organizations of that name anywhere, and of a similar one in the region. */
export const duplicatesQuery = (query: { name: string; region?: string }) =>
  queryOptions({
    queryKey: ['organizations', 'duplicates', query],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/organizations/duplicates', { params: { query }, signal })),
    staleTime: 60_000,
  });

export const createOrganization = (body: OrganizationInput) =>
  bodyOf(client.POST('/api/v1/organizations', { body }));

export function editOrganization(
  id: string,
  etag: string,
  body: Body<'/api/v1/organizations/{id}', 'patch'>,
) {
  const headers = { 'if-match': etag };
  return bodyOf(client.PATCH('/api/v1/organizations/{id}', { params: { path: { id } }, body, headers }));
}

export function moveOrganization(
  id: string,
  etag: string,
  body: Body<'/api/v1/organizations/{id}/move', 'post'>,
) {
  const headers = { 'if-match': etag };
  return bodyOf(client.POST('/api/v1/organizations/{id}/move', { params: { path: { id } }, body, headers }));
}

export function dissolveOrganization(
  id: string,
  etag: string,
  body: Body<'/api/v1/organizations/{id}/dissolution', 'post'>,
) {
  const headers = { 'if-match': etag };
  return bodyOf(
    client.POST('/api/v1/organizations/{id}/dissolution', { params: { path: { id } }, body, headers }),
  );
}

/** What a merge would do: asked anew each time, since the merge has to carry the token of this very answer. */
export const mergePreviewQuery = (id: string, intoId: string) =>
  queryOptions({
    queryKey: ['merge-preview', id, intoId],
    queryFn: ({ signal }) =>
      bodyOf(
        client.POST('/api/v1/organizations/{id}/merge-preview', {
          params: { path: { id } },
          body: { intoId },
          signal,
        }),
      ),
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  });

export const mergeOrganization = (id: string, body: Body<'/api/v1/organizations/{id}/merge', 'post'>) =>
  bodyOf(client.POST('/api/v1/organizations/{id}/merge', { params: { path: { id } }, body }));

export type Transition = 'approval' | 'return' | 'rejection' | 'submission' | 'reinstatement' | 'suspension';

export function makeTransition(id: string, etag: string, transition: Transition, reason: string) {
  const body = reason ? { reason } : {};
  const headers = { 'if-match': etag };
  return bodyOf(
    client.POST(`/api/v1/organizations/{id}/${transition}`, { params: { path: { id } }, body, headers }),
  );
}
