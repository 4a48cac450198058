import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';

const CONSENT = { code: 'basic', version: 1 };
const PERSON = { idNumber: syntheticIdentityNumber(9_001, { birthDate: '1985-03-04' }), code: '123456' };
const CONTACT = { channel: 'email', address: 'someone@example.org' };
const LINK = { token: 'x'.repeat(40), password: 'four quiet mountains' };
/** What strangers send. No code of theirs is right: what is wrong must be found before the code is looked at. */
export const PUBLIC_BODIES: Readonly<Record<string, unknown>> = {
  'POST /api/v1/auth/login': { account: 'nobody', password: 'four quiet mountains' },
  'POST /api/v1/auth/activation': LINK,
  'POST /api/v1/auth/password-reset': LINK,
  'POST /api/v1/auth/password-reset-requests': { account: 'nobody' },
  'POST /api/v1/auth/person-codes': { idNumber: PERSON.idNumber },
  'POST /api/v1/auth/person-sessions': PERSON,
  'POST /api/v1/registrations/contact-codes': CONTACT,
  'POST /api/v1/registrations/contact-proofs': { ...CONTACT, code: '123456' },
  'POST /api/v1/registrations/organizations': {
    email: CONTACT.address,
    code: '123456',
    organization: { name: '天宁区科普大队' },
  },
  'POST /api/v1/registrations/volunteers': {
    contact: { ...CONTACT, code: '123456' },
    name: '王敏',
    idNumber: PERSON.idNumber,
    phone: syntheticPhone(9_001),
    email: CONTACT.address,
    regionCode: '320402',
    organizationIds: [],
    consents: [CONSENT],
  },
  'POST /api/v1/volunteer-confirmations': {
    ...PERSON,
    decision: 'confirm',
    consents: [CONSENT],
    changes: { employer: '天宁区实验小学' },
  },
  'POST /api/v1/volunteer-confirmations/guardian-codes': { idNumber: PERSON.idNumber },
  'PATCH /api/v1/registrations/{trackingNo}': { name: '天宁区科普大队' },
  'POST /api/v1/registrations/{trackingNo}/link': { email: CONTACT.address },
};
