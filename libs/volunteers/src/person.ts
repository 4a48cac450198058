/** States of a person (domain: Volunteer states). */
export const PERSON_STATUSES = ['pending_confirmation', 'active', 'suspended', 'closed'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

export const MEMBERSHIP_STATUSES = ['requested', 'approved', 'declined', 'left', 'removed'] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** What is sealed of a person, bound to the person's id. Only what there is. */
export const SECRET_FIELDS = ['idNumber', 'phone', 'email', 'guardianName', 'guardianPhone'] as const;
export type SecretField = (typeof SECRET_FIELDS)[number];
export type PersonSecrets = Partial<Record<SecretField, string>>;
