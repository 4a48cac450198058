import { queryOptions } from '@tanstack/react-query';
import { bodyOf, client, type Answer, type Body } from '../../lib/api';

export type OwnRecord = Answer<'/api/v1/me/volunteer'>;
export type OwnMembership = Answer<'/api/v1/me/volunteer/memberships'>['items'][number];
export type ConsentText = Answer<'/api/v1/consents/texts'>['items'][number];
export type Registration = Body<'/api/v1/registrations/volunteers', 'post'>;

export const consentTexts = queryOptions({
  queryKey: ['consent-texts'],
  queryFn: () => bodyOf(client.GET('/api/v1/consents/texts')),
});

/** Which of them somebody is asked for. */
export function textsFor(texts: readonly ConsentText[], isMinor: boolean): ConsentText[] {
  const order = ['always', 'minor', 'optional'];
  return texts
    .filter(({ need }) => need !== 'minor' || isMinor)
    .sort((one, other) => order.indexOf(one.need) - order.indexOf(other.need));
}

/** What was ticked, in the versions that were shown. */
export function givenOf(texts: readonly ConsentText[], ticked: ReadonlySet<string>) {
  return texts.filter(({ code }) => ticked.has(code)).map(({ code, version }) => ({ code, version }));
}

export const ownRecord = queryOptions({
  queryKey: ['own', 'record'],
  queryFn: () => bodyOf(client.GET('/api/v1/me/volunteer')),
});

export const ownMemberships = queryOptions({
  queryKey: ['own', 'memberships'],
  queryFn: () => bodyOf(client.GET('/api/v1/me/volunteer/memberships')),
});

const OPEN: ReadonlySet<OwnMembership['status']> = new Set(['requested', 'approved']);

/** Somebody belongs there, or asks to. */
export const isOpen = ({ status }: OwnMembership): boolean => OPEN.has(status);

export const ownConsents = queryOptions({
  queryKey: ['own', 'consents'],
  queryFn: () => bodyOf(client.GET('/api/v1/me/volunteer/consents')),
});

export const ownAccesses = queryOptions({
  queryKey: ['own', 'accesses'],
  queryFn: () => bodyOf(client.GET('/api/v1/me/volunteer/accesses', { params: { query: { limit: 50 } } })),
});

const LOOK_AGAIN_MS = 5_000;

/** Looked at again until it is processed. */
export const registrationProgress = (trackingNo: string) =>
  queryOptions({
    queryKey: ['registration-progress', trackingNo],
    queryFn: () =>
      bodyOf(
        client.GET('/api/v1/registrations/volunteers/{trackingNo}', { params: { path: { trackingNo } } }),
      ),
    refetchInterval: ({ state }) => (state.data && state.data.processedAt === null ? LOOK_AGAIN_MS : false),
  });

export const regionsBelow = (parent: string) =>
  queryOptions({
    queryKey: ['places', parent],
    queryFn: () =>
      bodyOf(
        client.GET('/api/v1/registrations/volunteers/regions', { params: { query: { parent, limit: 200 } } }),
      ),
    staleTime: Infinity,
  });

export const teamsIn = (region: string, q: string) =>
  queryOptions({
    queryKey: ['teams', region, q],
    queryFn: () =>
      bodyOf(
        client.GET('/api/v1/registrations/volunteers/teams', {
          params: { query: { limit: 20, ...(q ? { q } : {}), ...(region ? { region } : {}) } },
        }),
      ),
  });
