import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/api';

const SHOWN = 5;

/** What waits for a decision of one's own units, under a unit. */
export const waitingReviews = (within: string) =>
  queryOptions({
    queryKey: ['reviews', 'waiting', within],
    queryFn: ({ signal }) => {
      const query = { within, limit: SHOWN };
      return bodyOf(client.GET('/api/v1/registrations', { params: { query }, signal }));
    },
  });

/** Claims for legacy teams that wait for one's own decision. */
export const waitingClaims = queryOptions({
  queryKey: ['claims', 'waiting'],
  queryFn: ({ signal }) => {
    const query = { view: 'inbox' as const, status: 'submitted' as const, limit: SHOWN };
    return bodyOf(client.GET('/api/v1/organization-claims', { params: { query }, signal }));
  },
});

/** Claims that one has made oneself, newest first: those that matter still are picked from them. */
export const ownClaims = queryOptions({
  queryKey: ['claims', 'own'],
  queryFn: ({ signal }) => {
    const query = { view: 'mine' as const, limit: SHOWN };
    return bodyOf(client.GET('/api/v1/organization-claims', { params: { query }, signal }));
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
