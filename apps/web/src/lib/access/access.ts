import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { bodyOf, client, type Held, type Me, type Permission } from '../api';
import { allows, type UnitOfReach } from './reach';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }): Promise<Me> => bodyOf(client.GET('/api/v1/me', { signal })),
  staleTime: 60_000,
});

export const heldQuery = queryOptions({
  queryKey: ['me', 'permissions'],
  queryFn: ({ signal }): Promise<Held[]> => bodyOf(client.GET('/api/v1/me/permissions', { signal })),
  staleTime: 60_000,
});

/** The person who is signed in. Only below the signed-in shell, which waits for it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** `can('organization:review', unit)`: what a screen may offer. Never ask for a role name. */
export function useCan(): (permission: Permission, unit?: UnitOfReach) => boolean {
  const { data } = useSuspenseQuery(heldQuery);
  return useCallback((permission, unit) => allows(data, permission, unit), [data]);
}
