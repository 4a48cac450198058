import { bodyOf, client, type Answer, type Body, type Page, type Query } from '../../lib/api';

export type RegionSuccession = Answer<'/api/v1/regions/successions'>['items'][number];
export type Stage = RegionSuccession['stage'];

const WHILE_RUNNING_MS = 3_000;

/** A list is asked for again by itself as long as something on it is being carried over. */
export const askAgainIn = ({ items }: Page<RegionSuccession>): number | false =>
  items.some(({ stage }) => stage === 'running') && WHILE_RUNNING_MS;

export const listSuccessions = (
  query: Query<'/api/v1/regions/successions'>,
  signal?: AbortSignal,
): Promise<Page<RegionSuccession>> =>
  bodyOf(client.GET('/api/v1/regions/successions', { params: { query }, signal }));

export const recordSuccession = (code: string, body: Body<'/api/v1/regions/{code}/succession', 'post'>) =>
  bodyOf(client.POST('/api/v1/regions/{code}/succession', { params: { path: { code } }, body }));
