import type { Language } from '#kezhi/kernel';
import type { OrganizationInput } from '#kezhi/organizations';
import type { RegistrationState } from './registration.states.js';

/** What attachments of registrations belong to. */
export const OWNER = 'organization-registration';
export const MOST_ATTACHMENTS = 5;

export const PLAIN_FIELDS = [
  'name',
  'kind',
  'level',
  'teamRank',
  'regionCode',
  'parentId',
  'hostUnit',
  'uscc',
  'foundedOn',
  'leaderTitle',
  'serviceFields',
  'summary',
  'expectedMembers',
  'note',
] as const satisfies ReadonlyArray<keyof OrganizationInput>;

export const PEOPLE_FIELDS = [
  'leaderName',
  'leaderPhone',
  'adminName',
  'adminPhone',
  'adminEmail',
] as const satisfies ReadonlyArray<keyof OrganizationInput>;

/** Every field of the form, in the order in which it is filled in. */
export const FORM_FIELDS = [...PLAIN_FIELDS, ...PEOPLE_FIELDS] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** What the form says and names nobody, as far as it is filled in. */
export type RegistrationForm = Partial<Pick<OrganizationInput, (typeof PLAIN_FIELDS)[number]>>;
/** Who leads and who administers; sealed. */
export type RegistrationPeople = Partial<Record<(typeof PEOPLE_FIELDS)[number], string>>;
/** What an applicant changes: null and empty text take away, what is absent stays. */
export type FormChanges = Partial<{ [Field in FormField]: OrganizationInput[Field] | null }>;

/** Whether the administrator's invitation went out with the approval, or what stood in its way. */
export const INVITATION_STATES = ['sent', 'channel_off', 'not_permitted'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** An application, opened. */
export interface Registration {
  id: string;
  trackingNo: string;
  status: RegistrationState;
  form: RegistrationForm;
  people: RegistrationPeople;
  /** The address that the applicant has proven. */
  email: string;
  language: Language;
  organizationId: string | null;
  invitation: InvitationState | null;
  submittedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  version: number;
}

/** What was submitted once. */
export interface Submission {
  at: Date;
  form: RegistrationForm;
  people: RegistrationPeople;
  /** Names of the attachments. */
  attachments: string[];
}

export type FieldReasons = Partial<Record<FormField, string>>;

/** One thing that happened to an application. */
export interface RegistrationDecision {
  id: string;
  at: Date;
  /** The reviewer's account; null for the applicant. */
  account: string | null;
  /** Its display name. */
  actorName: string | null;
  event: string;
  fromStatus: RegistrationState;
  toStatus: RegistrationState;
  reason: string | null;
  fieldReasons: FieldReasons;
}
