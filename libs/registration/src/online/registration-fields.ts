import { cleanParagraphs, cleanText, foldSocialCreditCode, maskEmail, maskPhone } from '#kezhi/standards';
import {
  FORM_FIELDS,
  type FormChanges,
  type FormField,
  PEOPLE_FIELDS,
  PLAIN_FIELDS,
  type Registration,
  type RegistrationPeople,
  type Submission,
} from './registration.js';

type Filled = Pick<Registration, 'form' | 'people'>;
type FieldValue = string | number | string[] | null;

/** What a form shows: every field, phones and addresses masked, null where nothing was filled in. */
export type ShownFields = Record<FormField, FieldValue>;

/** A field that differs from what was submitted before. */
export interface FieldChange {
  field: FormField | 'attachments';
  before: FieldValue;
  after: FieldValue;
}

const PARAGRAPHS: ReadonlySet<string> = new Set(['summary', 'note']);

/** The form after a change. A value that is the masked form of what is known comes from a form sent back as it was shown. */
export function applyChanges({ form, people }: Filled, changes: FormChanges): Filled {
  const masked = maskPeople(people);
  const merged: Record<string, unknown> = { ...form, ...people };
  for (const field of FORM_FIELDS) {
    const value = changes[field];
    if (value === undefined || (field in masked && value === masked[field as keyof RegistrationPeople]))
      continue;
    const tidy = tidied(field, value);
    if (tidy === null) delete merged[field];
    else merged[field] = tidy;
  }
  return {
    form: pick(merged, PLAIN_FIELDS),
    people: pick(merged, PEOPLE_FIELDS),
  };
}

/** The form as it may be shown to whoever follows it. */
export function shownFields({ form, people }: Filled): ShownFields {
  const known: Partial<Record<FormField, FieldValue | undefined>> = { ...form, ...maskPeople(people) };
  return Object.fromEntries(FORM_FIELDS.map((field) => [field, known[field] ?? null])) as ShownFields;
}

/** What is different from the time before, in the order of the form. Pure. */
export function changesBetween(before: Submission, after: Submission): FieldChange[] {
  const [old, now] = [
    { ...before.form, ...before.people },
    { ...after.form, ...after.people },
  ];
  const [oldShown, nowShown] = [shownFields(before), shownFields(after)];
  const fields = FORM_FIELDS.filter((field) => !same(old[field], now[field])).map((field): FieldChange => ({
    field,
    before: oldShown[field],
    after: nowShown[field],
  }));
  if (same(before.attachments, after.attachments)) return fields;
  return [...fields, { field: 'attachments', before: before.attachments, after: after.attachments }];
}

function maskPeople(people: RegistrationPeople): RegistrationPeople {
  const { leaderPhone, adminPhone, adminEmail } = people;
  return {
    ...people,
    ...(leaderPhone !== undefined && { leaderPhone: maskPhone(leaderPhone) }),
    ...(adminPhone !== undefined && { adminPhone: maskPhone(adminPhone) }),
    ...(adminEmail !== undefined && { adminEmail: maskEmail(adminEmail) }),
  };
}

function tidied(field: FormField, value: FormChanges[FormField]): FieldValue {
  if (Array.isArray(value)) {
    const lines = [...new Set(value.map(cleanText).filter((line) => line !== ''))];
    return lines.length === 0 ? null : lines;
  }
  if (typeof value !== 'string') return value ?? null;
  if (field === 'uscc') return foldSocialCreditCode(value) || null;
  return (PARAGRAPHS.has(field) ? cleanParagraphs(value) : cleanText(value)) || null;
}

function pick(values: Readonly<Record<string, unknown>>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap((field) => (field in values ? [[field, values[field]]] : [])));
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
