import type { OrganizationEntity } from './organization.entity.js';

/** What the supervisor's line decides about an organization: which one it is, and where it stands. */
export const DECIDED_FIELDS = [
  'name',
  'uscc',
  'kind',
  'level',
  'teamRank',
  'regionCode',
  'parentId',
] as const satisfies ReadonlyArray<keyof OrganizationEntity>;
export type DecidedField = (typeof DECIDED_FIELDS)[number];

export interface DecidedChange {
  field: DecidedField;
  before: string | null;
  after: string | null;
}

/** The same as it is read: of a region also what it is called, from the province down. */
export interface NamedChange extends DecidedChange {
  beforeName?: string | null;
  afterName?: string | null;
}

type Decided = Readonly<Pick<OrganizationEntity, DecidedField>>;

/** What of it `changes` would make different. Pure. */
export function decidedChanges(organization: Decided, changes: Partial<Decided>): DecidedChange[] {
  return DECIDED_FIELDS.map((field) => ({
    field,
    before: organization[field],
    after: changes[field] === undefined ? organization[field] : changes[field],
  })).filter(({ before, after }) => before !== after);
}

const ROOT_KEEPS: ReadonlySet<DecidedField> = new Set(['kind', 'level', 'regionCode', 'parentId']);

/** Everybody's line begins at the root, and the country's officers are found by it: its place is fixed. Pure. */
export function movesRoot(
  { parentId }: Pick<Decided, 'parentId'>,
  changes: readonly DecidedChange[],
): boolean {
  return parentId === null && changes.some(({ field }) => ROOT_KEEPS.has(field));
}
