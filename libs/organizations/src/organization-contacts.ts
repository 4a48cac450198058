import { AppError, type ErrorCode } from '#kezhi/kernel';
import { maskEmail, maskPhone, readEmail, readPersonName, readPhone } from '#kezhi/standards';
import type { OrganizationContacts } from './organization.js';

type ContactField = keyof OrganizationContacts;

/** What a form may say about a contact: nothing (leave it), null (take it away), or the value. */
export type ContactChanges = Partial<Record<ContactField, string | null>>;

const FIELDS: readonly ContactField[] = ['leaderPhone', 'adminPhone', 'adminEmail'];

/** Contacts as they may be shown; what there is none of is null. */
export function maskContacts(contacts: OrganizationContacts): Record<ContactField, string | null> {
  return {
    leaderPhone: contacts.leaderPhone === undefined ? null : maskPhone(contacts.leaderPhone),
    adminPhone: contacts.adminPhone === undefined ? null : maskPhone(contacts.adminPhone),
    adminEmail: contacts.adminEmail === undefined ? null : maskEmail(contacts.adminEmail),
  };
}

/**
 * Contacts after a change, checked. A value that is the masked form of what is known comes from a form that was sent back
 * as it was shown, and changes nothing.
 */
export function changeContacts(known: OrganizationContacts, changes: ContactChanges): OrganizationContacts {
  const masked = maskContacts(known);
  const changed: OrganizationContacts = { ...known };
  for (const field of FIELDS) {
    const value = changes[field];
    if (value === undefined || value === masked[field]) continue;
    if (value === null || value === '') delete changed[field];
    else changed[field] = readContact(field, value);
  }
  return changed;
}

function readContact(field: ContactField, value: string): string {
  if (field !== 'adminEmail') return readMobile(value, `/${field}`);
  const reading = readEmail(value);
  if (!reading.ok) throw refusal('ORGANIZATION.EMAIL_INVALID', `/${field}`);
  return reading.email;
}

/** A mainland mobile number as its 11 digits. */
export function readMobile(value: string, pointer: string): string {
  const reading = readPhone(value);
  if (!reading.ok) throw refusal('ORGANIZATION.PHONE_INVALID', pointer);
  return reading.phone;
}

/** A person's name, tidied. */
export function readName(value: string, pointer: string): string {
  const reading = readPersonName(value);
  if (!reading.ok) throw refusal('ORGANIZATION.PERSON_NAME_INVALID', pointer);
  return reading.name;
}

/** A refusal of one field of a form. */
export function refusal(code: ErrorCode, pointer: string): AppError {
  return new AppError(code, {}, [{ pointer, code }]);
}
