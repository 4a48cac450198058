import type { ValidationError } from '@nestjs/common';
import { type Details, ERRORS, type ErrorCode, type FieldProblem } from '#kezhi/kernel';
import { getMetadataStorage } from 'class-validator';

type Values = readonly unknown[];

interface Rule {
  code: ErrorCode;
  details?: (values: Values) => Details;
}

const rule = (code: ErrorCode, ...names: string[]): Rule => ({
  code,
  details:
    names.length === 0
      ? undefined
      : (values) => Object.fromEntries(names.map((name, at) => [name, plain(values[at])])),
});

/** Which code each rule of class-validator stands for, and what its arguments are called in the sentence. */
const RULES: Readonly<Record<string, Rule>> = {
  isDefined: rule('FIELD.REQUIRED'),
  isNotEmpty: rule('FIELD.REQUIRED'),
  arrayNotEmpty: rule('FIELD.REQUIRED'),
  whitelistValidation: rule('FIELD.UNKNOWN'),
  isString: rule('FIELD.TEXT'),
  isInt: rule('FIELD.NUMBER'),
  isNumber: rule('FIELD.NUMBER'),
  isBoolean: rule('FIELD.BOOLEAN'),
  isArray: rule('FIELD.LIST'),
  isObject: rule('FIELD.OBJECT'),
  nestedValidation: rule('FIELD.OBJECT'),
  unknownValue: rule('FIELD.OBJECT'),
  min: rule('FIELD.MIN', 'min'),
  max: rule('FIELD.MAX', 'max'),
  minLength: rule('FIELD.TOO_SHORT', 'min'),
  maxLength: rule('FIELD.TOO_LONG', 'max'),
  isLength: rule('FIELD.LENGTH', 'min', 'max'),
  arrayMinSize: rule('FIELD.TOO_FEW', 'min'),
  arrayMaxSize: rule('FIELD.TOO_MANY', 'max'),
  arrayUnique: rule('FIELD.DUPLICATES'),
  isIn: rule('FIELD.CHOICE', 'values'),
  isEnum: rule('FIELD.CHOICE', 'values'),
  matches: rule('FIELD.PATTERN'),
  isUuid: rule('FIELD.ID'),
  isDateString: rule('FIELD.DATE'),
  isIso8601: rule('FIELD.DATE'),
  isEmail: rule('FIELD.EMAIL'),
};
const FALLBACK = rule('FIELD.INVALID');

const LONGEST_NAME = 64;
const MOST_PROBLEMS = 100;

/**
 * The field problems behind class-validator's errors, one per field, in the order of the class.
 * A rule whose `message` is a code of the catalogue (`@Matches(…, { message: 'ORGANIZATION.USCC_INVALID' })`) answers with it.
 */
export function fieldProblems(errors: readonly ValidationError[], source: 'body' | 'query'): FieldProblem[] {
  const found = errors.flatMap((error) => visit(error, '')).slice(0, MOST_PROBLEMS);
  if (source === 'query') for (const problem of found) problem.pointer = `?${problem.pointer.slice(1)}`;
  return found;
}

function visit(error: ValidationError, parent: string): FieldProblem[] {
  const pointer = `${parent}/${escapeName(error.property)}`;
  const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({ name, message }));
  const below = (error.children ?? []).flatMap((child) => visit(child, pointer));
  const first = mostTelling(own);
  return first ? [problemOf(error, pointer, first), ...below] : below;
}

interface Broken {
  name: string;
  message: string;
}

/** One problem per field is enough: that it is unknown, empty or of the wrong kind explains the others away. */
function mostTelling(broken: readonly Broken[]): Broken | undefined {
  const KINDS = [
    'whitelistValidation',
    'isDefined',
    'isNotEmpty',
    'isString',
    'isInt',
    'isArray',
    'isObject',
  ];
  for (const kind of KINDS) {
    const found = broken.find(({ name }) => name === kind);
    if (found) return found;
  }
  return broken[0];
}

function problemOf(error: ValidationError, pointer: string, { name, message }: Broken): FieldProblem {
  if (isCode(message)) return { pointer, code: message };
  if (error.value == null && name !== 'whitelistValidation') return { pointer, code: 'FIELD.REQUIRED' };
  const { code, details } = RULES[name] ?? FALLBACK;
  return details ? { pointer, code, details: details(argumentsOf(error, name)) } : { pointer, code };
}

/** What the decorator was given. class-validator puts it into an English sentence only, so it is looked up. */
function argumentsOf({ target, property }: ValidationError, name: string): Values {
  if (!target) return [];
  const all = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', true, false);
  const found = all.find((metadata) => metadata.propertyName === property && metadata.name === name);
  return (found?.constraints as Values | undefined) ?? [];
}

const isCode = (message: string): message is ErrorCode => Object.hasOwn(ERRORS, message);

function plain(value: unknown): string | number | null | readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(String);
  return value !== null && typeof value === 'object' ? Object.values(value).map(String) : null;
}

/** RFC 6901. Names come from the client: they are cut, so that an answer cannot be made to grow. */
export const escapeName = (name: string) =>
  name.slice(0, LONGEST_NAME).replaceAll('~', '~0').replaceAll('/', '~1');
