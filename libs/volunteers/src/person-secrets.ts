import { maskEmail, maskGuardianName, maskIdentityNumber, maskPhone } from '#kezhi/standards';
import type { PersonSecrets, SecretField } from './person.js';

const MASKS: Readonly<Record<SecretField, (value: string) => string>> = {
  idNumber: maskIdentityNumber,
  phone: maskPhone,
  email: maskEmail,
  guardianName: maskGuardianName,
  guardianPhone: maskPhone,
};

/** A secret as it may be shown; null when there is none. */
export function masked(secrets: PersonSecrets, field: SecretField): string | null {
  const value = secrets[field];
  return value === undefined ? null : MASKS[field](value);
}
