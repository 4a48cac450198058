import { queryOptions, useQuery } from '@tanstack/react-query';
import { bodyOf, client } from '../api';

/** An organization to read of; whoever changes it asks for its ETag too. */
export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['organizations', 'one', id, 'plain'],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/organizations/{id}', { params: { path: { id } }, signal })),
  });

/** Whether a unit is a team of the earlier platform that nobody has claimed: until then it takes no people. */
export function useIsUnclaimed(id: string | undefined): boolean {
  const { data } = useQuery({ ...unitQuery(id ?? ''), enabled: id !== undefined });
  return data?.unclaimed ?? false;
}
