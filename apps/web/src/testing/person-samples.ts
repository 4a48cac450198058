import type { Handlers } from './mock-api';
import type { OwnMembership, OwnRecord } from '../features/persons/queries';

export const TOKENS = { accessToken: 'token', expiresIn: 900, mustChangePassword: false };
export const UNIT = '天宁区科技志愿服务队';

export const record = (change: Partial<OwnRecord> = {}): OwnRecord => ({
  id: 'person-1',
  volunteerNo: 'V00000000018',
  name: '王芳',
  status: 'active',
  isMinor: false,
  idType: 'resident',
  idNumberMasked: '320***********007X',
  sex: 'female',
  birthDate: '1990-01-01',
  phoneMasked: '154****0001',
  emailMasked: null,
  guardianNameMasked: null,
  guardianPhoneMasked: null,
  regionCode: '320402',
  regionName: '江苏省常州市天宁区',
  ethnicity: null,
  politicalStatus: null,
  education: null,
  professionalTitle: null,
  employer: null,
  position: null,
  expertise: [],
  serviceIntents: [],
  availability: null,
  note: null,
  registrar: null,
  createdAt: '2026-03-01T08:00:00+08:00',
  confirmedAt: null,
  version: 3,
  ...change,
});

export const membership = (change: Partial<OwnMembership> = {}): OwnMembership => ({
  id: 'membership-1',
  organizationId: 'team-1',
  organizationName: UNIT,
  status: 'requested',
  createdAt: '2026-03-05T08:00:00+08:00',
  decidedAt: null,
  endedAt: null,
  reason: null,
  endReason: null,
  ...change,
});

export const text = (code: string, need: 'always' | 'minor' | 'optional') => ({
  code,
  need,
  version: 2,
  titleZh: `同意书 ${code}`,
  titleEn: `Consent ${code}`,
  bodyZh: `正文 ${code}`,
  bodyEn: `Body ${code}`,
  validFrom: '2026-01-01',
});
const TEXTS = {
  items: [text('publicity', 'optional'), text('basic', 'always'), text('guardian', 'minor')],
};

export const base: Handlers = {
  'POST /api/v1/auth/refresh': () => TOKENS,
  'POST /api/v1/auth/logout': () => ({}) as never,
  'POST /api/v1/auth/person-codes': () => ({}) as never,
  'GET /api/v1/consents/texts': () => TEXTS,
  'GET /api/v1/me/volunteer': () => record(),
  'GET /api/v1/me/volunteer/memberships': () => ({ items: [] }),
  'GET /api/v1/registrations/volunteers/teams': () => ({
    items: [{ id: 'team-1', name: UNIT, regionName: '江苏省常州市天宁区' }],
    nextCursor: null,
  }),
};
