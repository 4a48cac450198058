import { legacyTeams2019, legacyVolunteers2019 } from './legacy-2019.form.js';
import { organizations2019 } from './organizations-2019.form.js';
import type { FormKind, FormSubject, RegistrationForm } from './registration-form.js';
import { volunteers2019 } from './volunteers-2019.form.js';

/** Newest first: the first one is in force when no version is asked for. */
const FORMS: Readonly<Record<FormKind, readonly [RegistrationForm, ...RegistrationForm[]]>> = {
  volunteers: [volunteers2019],
  organizations: [organizations2019],
  'legacy-teams': [legacyTeams2019],
  'legacy-volunteers': [legacyVolunteers2019],
};

/** The form of a kind, by version or the one in force; `undefined` when there is no such form. */
export function findForm(kind: string, version?: string): RegistrationForm | undefined {
  if (!Object.hasOwn(FORMS, kind)) return undefined;
  const forms = FORMS[kind as FormKind];
  return version === undefined ? forms[0] : forms.find((form) => form.version === version);
}

/** The form of a kind that is in force. */
export function currentForm(kind: FormKind): RegistrationForm {
  return FORMS[kind][0];
}

/** What rows of the kind stand for, in whatever version of its form. */
export function subjectOf(kind: FormKind): FormSubject {
  return currentForm(kind).subject;
}

/** Whether the kind carries over what the earlier platform held. */
export function isLegacy(kind: FormKind): boolean {
  return currentForm(kind).legacy;
}
