import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { bodyOf, client, type Answer, type Body, type Page, type Query } from '../../lib/api';

export type Import = Answer<'/api/v1/imports/{id}'>;
export type ImportKind = Import['kind'];
export type ImportQuery = Query<'/api/v1/imports'>;
export type ImportRow = Answer<'/api/v1/imports/{id}/rows'>['items'][number];
export type Outcome = ImportRow['outcome'];
export type RowProblem = ImportRow['problems'][number];
export type Cause = Answer<'/api/v1/imports/{id}/problems'>['items'][number];
export type CommitMode = Body<'/api/v1/imports/{id}/commit', 'post'>['mode'];

/** Which rows of an import are looked at. */
export type RowQuery = Omit<Query<'/api/v1/imports/{id}/rows'>, 'limit' | 'cursor' | 'include'>;

const ROWS_AT_A_TIME = 50;
const path = (id: string) => ({ path: { id } });

export const listImports = (query: ImportQuery, signal?: AbortSignal): Promise<Page<Import>> =>
  bodyOf(client.GET('/api/v1/imports', { params: { query }, signal }));

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/imports/{id}', { params: path(id), signal })),
  });

export const causesQuery = (id: string, revision: number) =>
  queryOptions({
    queryKey: ['imports', 'one', id, 'causes', revision],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/imports/{id}/problems', { params: path(id), signal })),
  });

export const rowsQuery = (id: string, revision: number, query: RowQuery) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'one', id, 'rows', revision, query],
    queryFn: ({ pageParam, signal }) => {
      const page = { ...query, limit: ROWS_AT_A_TIME, ...(pageParam ? { cursor: pageParam } : {}) };
      return bodyOf(
        client.GET('/api/v1/imports/{id}/rows', { params: { ...path(id), query: page }, signal }),
      );
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const mendRow = (id: string, rowNo: number, cells: Record<string, string>) =>
  bodyOf(
    client.PATCH('/api/v1/imports/{id}/rows/{rowNo}', { params: { path: { id, rowNo } }, body: { cells } }),
  );

export const revealRow = (id: string, rowNo: number, reason: string) =>
  bodyOf(
    client.POST('/api/v1/imports/{id}/rows/{rowNo}/reveal', {
      params: { path: { id, rowNo } },
      body: { reason },
    }),
  );

/** Commits what is on the screen, and nothing that somebody else has mended meanwhile. */
export const commitImport = ({ id, version }: Pick<Import, 'id' | 'version'>, mode: CommitMode) =>
  bodyOf(
    client.POST('/api/v1/imports/{id}/commit', {
      params: path(id),
      headers: { 'if-match': `"v${version}"` },
      body: { mode },
    }),
  );

export const cancelImport = (id: string) =>
  bodyOf(client.POST('/api/v1/imports/{id}/cancellation', { params: path(id) }));

export const undoImport = (id: string) =>
  bodyOf(client.POST('/api/v1/imports/{id}/undo', { params: path(id) }));

/** Takes what an answer or an event says about an import, unless something newer is known already. */
export function keepImport(queries: QueryClient, next: Import): void {
  queries.setQueryData(importQuery(next.id).queryKey, (known) =>
    known && known.version > next.version ? known : next,
  );
}

/** In the order in which they are offered. */
export const IMPORT_KINDS: readonly ImportKind[] = [
  'volunteers',
  'organizations',
  'legacy-teams',
  'legacy-volunteers',
];

/** What a row stands for: forms of one subject speak in the same words. */
export function subjectOf(kind: ImportKind): 'volunteers' | 'organizations' {
  return kind === 'volunteers' || kind === 'legacy-volunteers' ? 'volunteers' : 'organizations';
}

/** While one of these lasts, the server works and the page only watches. */
export function isRunning({ status, undoing }: Pick<Import, 'status' | 'undoing'>): boolean {
  return undoing || status === 'queued' || status === 'validating' || status === 'committing';
}

/** Rows that a commit would register. */
export const good = ({ rows }: Pick<Import, 'rows'>): number => rows.create + rows.link;
