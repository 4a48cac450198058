import type {
  Me,
  Membership,
  Organization,
  OrganizationDetail,
  Volunteer,
  VolunteerDetail,
} from '../lib/api';
import type { Handlers } from './mock-api';

export const UNIT = { id: 'unit-1', name: '常州市科学技术协会' };

export const aPerson: Me = {
  id: 'account-1',
  account: 'zhoumin',
  displayName: '周敏',
  language: null,
  mustChangePassword: false,
  mustEnrolSecondFactor: false,
  emailMasked: null,
  lastSignIn: null,
  grants: [
    {
      id: 'grant-1',
      role: 'association_officer',
      organizationId: UNIT.id,
      organizationName: UNIT.name,
      territory: '320400',
      expiresAt: null,
    },
  ],
};

export function anOrganization(change: Partial<OrganizationDetail> = {}): OrganizationDetail {
  return {
    id: 'team-1',
    orgNo: 'KZ320400001',
    name: '天宁区科技志愿服务队',
    kind: 'service_team',
    level: 'county',
    teamRank: 'team',
    status: 'submitted',
    origin: 'online',
    unclaimed: false,
    legacyNo: null,
    parentId: UNIT.id,
    parentName: UNIT.name,
    regionCode: '320402',
    regionName: '天宁区',
    memberCount: 37,
    childCount: 0,
    createdAt: '2026-10-01T08:00:00+08:00',
    hostUnit: null,
    uscc: null,
    foundedOn: null,
    leaderName: null,
    leaderTitle: null,
    leaderPhone: null,
    adminName: null,
    adminPhone: null,
    adminEmail: null,
    expectedMembers: null,
    note: null,
    updatedAt: '2026-10-01T08:00:00+08:00',
    summary: null,
    serviceFields: [],
    subtreeMemberCount: 37,
    ancestors: [UNIT],
    successor: null,
    version: 1,
    ...change,
  };
}

export function aVolunteer(change: Partial<VolunteerDetail> = {}): VolunteerDetail {
  return {
    id: 'person-1',
    volunteerNo: 'V320400000001',
    name: '王芳',
    under14: false,
    sex: 'female',
    idNumberMasked: '320***********007X',
    phoneMasked: '138****1234',
    status: 'active',
    regionCode: '320402',
    regionName: '天宁区',
    birthDate: '1880-01-01',
    idType: 'resident',
    emailMasked: null,
    guardianNameMasked: null,
    guardianPhoneMasked: null,
    ethnicity: null,
    politicalStatus: null,
    professionalTitle: null,
    employer: null,
    position: null,
    availability: null,
    note: null,
    confirmedAt: null,
    updatedAt: '2026-10-01T08:00:00+08:00',
    version: 1,
    education: null,
    expertise: [],
    serviceIntents: [],
    organizations: [],
    createdAt: '2026-10-01T08:00:00+08:00',
    ...change,
  };
}

export function aMembership(change: Partial<Membership> = {}): Membership {
  return {
    id: 'membership-1',
    volunteerId: 'person-1',
    volunteerNo: 'V00000000018',
    volunteerName: '王芳',
    volunteerStatus: 'active',
    organizationId: 'team-1',
    organizationName: '天宁区科技志愿服务队',
    status: 'requested',
    createdAt: '2026-10-01T08:00:00+08:00',
    decidedAt: null,
    endedAt: null,
    endReason: null,
    reason: null,
    version: 1,
    ...change,
  };
}

export const pageOf = <T extends Membership | Organization | Volunteer>(
  items: T[],
  nextCursor: string | null = null,
) => ({
  items,
  nextCursor,
});

const HELD = [
  'organization:read',
  'organization:create',
  'organization:edit',
  'organization:review',
  'volunteer:read',
  'volunteer:access',
  'volunteer:edit',
  'volunteer:search',
  'volunteer:reveal',
  'membership:read',
  'membership:review',
  'import:read',
  'import:run',
  'legacy:import',
  'claim:read',
  'claim:submit',
] as const;

/** What every page asks for, answered for an officer of one city. */
export const officer: Handlers = {
  'POST /api/v1/auth/refresh': () => ({ accessToken: 'token-1', expiresIn: 900, mustChangePassword: false }),
  'GET /api/v1/me': () => aPerson,
  'GET /api/v1/me/permissions': () =>
    HELD.map((permission) => ({ permission, organizationId: UNIT.id, reach: 'subtree' as const })),
  'GET /api/v1/organizations': () => pageOf([anOrganization()]),
  'GET /api/v1/organizations/duplicates': () => ({ items: [] }),
  'GET /api/v1/organizations/{id}': ({ url }) =>
    url.pathname.endsWith(UNIT.id)
      ? anOrganization({ ...UNIT, kind: 'association', status: 'approved', parentId: null, ancestors: [] })
      : anOrganization(),
  'GET /api/v1/organizations/{id}/formation': () => ({
    organizationId: 'team-1',
    asOf: '2026-11-23',
    members: { own: { registered: 0, confirmed: 0 }, subtree: { registered: 0, confirmed: 0 } },
    rules: [],
  }),
  'GET /api/v1/organizations/{id}/posts': () => [],
  'GET /api/v1/organizations/{id}/administration': () => ({ seats: null, administrators: [] }),
  'GET /api/v1/organizations/{id}/history': () => ({ items: [], nextCursor: null }),
  'GET /api/v1/volunteers': () => pageOf([aVolunteer()]),
  'GET /api/v1/volunteers/{id}': () => aVolunteer(),
  'GET /api/v1/memberships': () => ({ items: [], nextCursor: null }),
  'GET /api/v1/organization-claims': () => ({ items: [], nextCursor: null }),
  'GET /api/v1/imports': () => ({ items: [], nextCursor: null }),
  'GET /api/v1/registrations': () => ({ items: [], nextCursor: null }),
  'GET /api/v1/regions': () => ({ items: [], nextCursor: null }),
};
