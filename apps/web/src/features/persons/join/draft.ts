import type { Team } from '../kit/team-search';
import type { IdType } from '../../../lib/id-number';
import type { Registration } from '../queries';

/** What has been filled in so far. It lives in this page only. */
export interface Draft {
  /** What is proven by code. */
  channel: 'sms' | 'email';
  phone: string;
  /** What the code from there was exchanged for; empty until then. */
  proof: string;
  name: string;
  idType: IdType;
  idNumber: string;
  birthDate: string;
  /** From the province down, as it was chosen. */
  regionPath: readonly string[];
  /** Empty until the choice is complete. */
  regionCode: string;
  email: string;
  guardianName: string;
  guardianPhone: string;
  /** The same of the guardian's telephone. */
  guardianProof: string;
  teams: readonly Team[];
  consents: ReadonlySet<string>;
}

export const emptyDraft: Draft = {
  channel: 'sms',
  phone: '',
  proof: '',
  name: '',
  idType: 'resident',
  idNumber: '',
  birthDate: '',
  regionPath: [],
  regionCode: '',
  email: '',
  guardianName: '',
  guardianPhone: '',
  guardianProof: '',
  teams: [],
  consents: new Set(),
};

export interface StepProps {
  draft: Draft;
  change: (changed: Partial<Draft>) => void;
  onNext: () => void;
  onBack: () => void;
}

/** Where the code was sent. */
export function addressOf({ channel, phone, email }: Draft): string {
  return channel === 'sms' ? phone : email;
}

/** The form as the server takes it; what was left empty is left out. */
export function bodyFrom(draft: Draft, consents: Registration['consents'], isMinor: boolean): Registration {
  const { phone, proof, name, idType, idNumber, regionCode, email, birthDate, teams } = draft;
  const { guardianName, guardianPhone, guardianProof } = draft;
  return {
    contact: { channel: draft.channel, address: addressOf(draft), code: proof },
    name,
    idType,
    idNumber,
    phone,
    regionCode,
    consents,
    organizationIds: teams.map(({ id }) => id),
    ...(email ? { email } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(isMinor
      ? { guardianName, guardianPhone, ...(guardianProof ? { guardianCode: guardianProof } : {}) }
      : {}),
  };
}
