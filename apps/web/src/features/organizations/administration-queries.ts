import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client, type Answer, type Body } from '../../lib/api';

export type Administration = Answer<'/api/v1/organizations/{id}/administration'>;
export type Administrator = Administration['administrators'][number];
export type Candidate = Answer<'/api/v1/organizations/{id}/administrator-candidates'>['items'][number];
export type Transferred = Awaited<ReturnType<typeof transferAdministration>>;

export const administrationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'one', id, 'administration'],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/organizations/{id}/administration', { params: { path: { id } }, signal })),
  });

const MEMBERS_SHOWN = 20;

/** Members of whom one can be chosen; without a name the newest ones. */
export async function searchCandidates(id: string, q: string, signal: AbortSignal): Promise<Candidate[]> {
  const query = { limit: MEMBERS_SHOWN, ...(q ? { q } : {}) };
  const params = { path: { id }, query };
  const call = client.GET('/api/v1/organizations/{id}/administrator-candidates', { params, signal });
  return (await bodyOf(call)).items;
}

export const transferAdministration = (
  id: string,
  body: Body<'/api/v1/organizations/{id}/administration-transfer', 'post'>,
) =>
  bodyOf(
    client.POST('/api/v1/organizations/{id}/administration-transfer', { params: { path: { id } }, body }),
  );
