import { AppError, type FieldProblem } from '#kezhi/kernel';
import { codePointLength } from '#kezhi/standards';
import { changeContacts } from './organization-contacts.js';
import { type OrganizationInput, plainColumns } from './organization-input.js';

/** What the organization form (《科技志愿服务组织集体注册信息表》) asks of everybody. */
export const REQUIRED_FIELDS = [
  'name',
  'kind',
  'level',
  'regionCode',
  'parentId',
  'leaderName',
  'leaderPhone',
  'adminName',
  'adminPhone',
] as const satisfies ReadonlyArray<keyof OrganizationInput>;

/** Most characters of a field; a name needs two. */
const LONGEST = {
  name: 100,
  hostUnit: 100,
  leaderTitle: 50,
  summary: 1_000,
  note: 200,
} as const;

const SHORTEST_NAME = 2;

type Form = Readonly<Partial<OrganizationInput>>;

/** Every problem that a form shows by itself, one per field at most: what is missing, and what cannot be so. Pure. */
export function organizationFormProblems(form: Form, today: string): FieldProblem[] {
  const missing = REQUIRED_FIELDS.filter((field) => isBlank(form[field])).map((field): FieldProblem => ({
    pointer: `/${field}`,
    code: 'FIELD.REQUIRED',
  }));
  const wrong = Object.entries(form)
    .filter(([, value]) => !isBlank(value))
    .flatMap(([field, value]) => problemOf(field, value, today));
  return [...missing, ...wrong];
}

function problemOf(field: string, value: unknown, today: string): FieldProblem[] {
  try {
    plainColumns({ [field]: value }, today);
    changeContacts({}, { [field]: value });
  } catch (error) {
    if (error instanceof AppError) return [...error.fields];
    throw error;
  }
  return lengthProblem(field, value);
}

function lengthProblem(field: string, value: unknown): FieldProblem[] {
  const max = (LONGEST as Readonly<Record<string, number>>)[field];
  if (max === undefined || typeof value !== 'string') return [];
  const min = field === 'name' ? SHORTEST_NAME : 0;
  const length = codePointLength(value.trim());
  if (length >= min && length <= max) return [];
  return [{ pointer: `/${field}`, code: 'FIELD.LENGTH', details: { min, max } }];
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
