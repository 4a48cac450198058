import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/api';

const SHOWN = 5;

/** Organizations under a unit that wait for a decision. */
export const waitingOrganizations = (within: string) =>
  queryOptions({
    queryKey: ['organizations', 'waiting', within],
    queryFn: ({ signal }) => {
      const query = { within, status: 'submitted' as const, limit: SHOWN };
      return bodyOf(client.GET('/api/v1/organizations', { params: { query }, signal }));
    },
  });

/** Imports of a unit, newest first: those that somebody has to finish are picked from them. */
export const latestImports = (within: string) =>
  queryOptions({
    queryKey: ['imports', 'latest', within],
    queryFn: ({ signal }) => {
      const query = { within, limit: 50 };
      return bodyOf(client.GET('/api/v1/imports', { params: { query }, signal }));
    },
  });

/** People who wait to join something under a unit, and how many there are. */
export const waitingMemberships = (within: string) =>
  queryOptions({
    queryKey: ['memberships', 'waiting', within],
    queryFn: ({ signal }) => {
      const query = { within, status: 'requested' as const, limit: SHOWN, include: 'total' as const };
      return bodyOf(client.GET('/api/v1/memberships', { params: { query }, signal }));
    },
  });
