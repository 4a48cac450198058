import { maskEmail, maskGuardianName, maskIdentityNumber, maskPhone, normalizeText } from '#kezhi/standards';
import type { PersonalKind, RegistrationForm } from '../forms/registration-form.js';

const MASKS: Readonly<Record<PersonalKind, (text: string) => string>> = {
  'identity-number': maskIdentityNumber,
  phone: maskPhone,
  email: maskEmail,
  'guardian-name': maskGuardianName,
};
/** A phone or identity number that strayed into another column, in either width, perhaps broken by a space or a hyphen. */
const STRAY_NUMBER = /[0-9０-９](?:[\p{Z}-]?[0-9０-９]){10,}[XxＸｘ]?/gu;
/** Columns that hold long public numbers. */
const PUBLIC_NUMBERS: ReadonlySet<string> = new Set([
  'uscc',
  'legacyNo',
  'regionCode',
  'organization',
  'parent',
]);

/** The columns of a form that hold personal data which is never shown in clear. */
export function personalFields(form: RegistrationForm): ReadonlyMap<string, PersonalKind> {
  const fields = new Map<string, PersonalKind>();
  for (const { field, personal } of form.columns) {
    if (field !== null && personal) fields.set(field, personal);
  }
  return fields;
}

/**
 * A cell as everybody may see it: identity numbers, phones, e-mail and guardians masked, also when they are wrong, and long numbers
 * wherever else they stray. Names are shown.
 */
export function maskCell(form: RegistrationForm, field: string, text: string): string {
  const personal = form.columns.find((column) => column.field === field)?.personal;
  if (personal) return MASKS[personal](normalizeText(text));
  return PUBLIC_NUMBERS.has(field) ? text : text.replace(STRAY_NUMBER, maskIdentityNumber);
}
