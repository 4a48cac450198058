import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client, type Answer, type Page, type Query } from '../../lib/api';

export type KeyRotation = Answer<'/api/v1/data-protection/key-rotation'>;
export type RetentionRule = Answer<'/api/v1/data-protection/retention'>['items'][number];
export type MinorAccess = Answer<'/api/v1/data-protection/minor-access'>['items'][number];

const WHILE_RUNNING_MS = 5_000;

/** Asked again by itself until everything is sealed with the newest key. */
export const rotationQuery = queryOptions({
  queryKey: ['data-protection', 'key-rotation'],
  queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/data-protection/key-rotation', { signal })),
  refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : WHILE_RUNNING_MS),
});

export const retentionQuery = (language: string) =>
  queryOptions({
    queryKey: ['data-protection', 'retention', language],
    queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/data-protection/retention', { signal })),
  });

export const listMinorAccess = (
  query: Query<'/api/v1/data-protection/minor-access'>,
  signal?: AbortSignal,
): Promise<Page<MinorAccess>> =>
  bodyOf(client.GET('/api/v1/data-protection/minor-access', { params: { query }, signal }));
