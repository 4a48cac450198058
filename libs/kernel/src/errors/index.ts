import type { CatalogueEntry, Details, Language } from './catalogue.js';
import { claimErrors } from './claims.js';
import { commonErrors } from './common.js';
import { contactErrors } from './contact.js';
import { documentErrors } from './documents.js';
import { fieldErrors } from './fields.js';
import { fileProblems } from './file-problems.js';
import { identityErrors } from './identity.js';
import { onlineRegistrationErrors } from './online-registration.js';
import { organizationErrors } from './organizations.js';
import { registrationErrors } from './registration.js';
import { rowProblems } from './row-problems.js';
import { stateWord } from '../state-words.js';
import { storageErrors } from './storage.js';
import { volunteerErrors } from './volunteers.js';

export type { CatalogueEntry, Details, Language } from './catalogue.js';

/** Every code that Kezhi answers with, over HTTP or on a row of an import. docs/errors.md is generated from it. */
export const ERRORS = {
  ...commonErrors,
  ...fieldErrors,
  ...storageErrors,
  ...contactErrors,
  ...documentErrors,
  ...identityErrors,
  ...organizationErrors,
  ...volunteerErrors,
  ...claimErrors,
  ...registrationErrors,
  ...onlineRegistrationErrors,
  ...fileProblems,
  ...rowProblems,
};

export type ErrorCode = keyof typeof ERRORS;

/** One problem of one field of a request; `pointer` is a JSON pointer into the body or `?name` of the query. */
export interface FieldProblem {
  pointer: string;
  code: ErrorCode;
  details?: Details;
}

/** The only error that product code throws on purpose. Variables go into `details`, never personal data. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Details = {},
    readonly fields: readonly FieldProblem[] = [],
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'AppError';
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

const BY_COUNT = /\{(\w+)\|([^|}]+)\|([^}]+)\}/g;

/** An entry as documentation shows it: the counts not filled yet, the words around them as for many. */
export function entryOf(code: ErrorCode): CatalogueEntry {
  const { en, ...entry } = ERRORS[code];
  return { ...entry, en: en.replace(BY_COUNT, '$3') };
}

/** The English word that agrees with a count, which may be written with separators. */
export const agreeing = (count: number | string, one: string, other: string): string =>
  String(count) === '1' ? one : other;

/**
 * The sentence of a code in one language, its `{variables}` filled from the details; `{status:organization}` by the word for
 * that state, `{count|row|rows}` by the one that agrees with the count.
 */
export function describe(code: ErrorCode, details: Details, language: Language): string {
  const agreed = ERRORS[code][language].replace(BY_COUNT, (_, name: string, one: string, other: string) =>
    agreeing(String(details[name]), one, other),
  );
  return agreed.replace(/\{(\w+)(?::(\w+))?\}/g, (whole, name: string, kind?: string) => {
    const value = details[name];
    if (value === undefined || value === null) return whole;
    if (kind !== undefined) return stateWord(kind, String(value), language);
    return Array.isArray(value) ? value.join(language === 'zh' ? '、' : ', ') : String(value);
  });
}
