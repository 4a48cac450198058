import dayjs, { type Dayjs } from 'dayjs';
import type { Choice } from '../../ui/pickers/choice';
import type { Application, FormBody } from './queries';

type Shown = Application['fields'];
export type FieldName = keyof Shown;

export const STEPS = ['unit', 'people', 'document', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** Which fields stand on which step, in the order in which they are filled in. */
export const STEP_FIELDS: Readonly<Record<Step, readonly FieldName[]>> = {
  unit: [
    'name',
    'regionCode',
    'parentId',
    'kind',
    'level',
    'teamRank',
    'hostUnit',
    'uscc',
    'foundedOn',
    'serviceFields',
    'expectedMembers',
    'summary',
    'note',
  ],
  people: ['leaderName', 'leaderTitle', 'leaderPhone', 'adminName', 'adminPhone', 'adminEmail'],
  document: [],
  check: [],
};

export const FIELDS: readonly FieldName[] = STEPS.flatMap((step) => STEP_FIELDS[step]);

/** What the form holds: choices with their names, days as days. */
export type FormFields = Omit<Shown, 'regionCode' | 'parentId' | 'foundedOn'> & {
  regionCode: Choice | null;
  parentId: Choice | null;
  foundedOn: Dayjs | null;
};

export function fieldsOf({ fields, regionName, supervisorName }: Application): FormFields {
  const { regionCode, parentId, foundedOn } = fields;
  return {
    ...fields,
    regionCode: regionCode ? { id: regionCode, name: regionName ?? regionCode } : null,
    parentId: parentId ? { id: parentId, name: supervisorName ?? '' } : null,
    foundedOn: foundedOn ? dayjs(foundedOn) : null,
  };
}

/** The named fields as the server takes them; what is empty is taken away. */
export function bodyOfFields(values: Partial<FormFields>, names: readonly FieldName[]): FormBody {
  const { regionCode, parentId, foundedOn, ...plain } = values;
  const wire: Record<string, unknown> = {
    ...plain,
    regionCode: regionCode?.id,
    parentId: parentId?.id,
    foundedOn: foundedOn?.format('YYYY-MM-DD'),
  };
  return Object.fromEntries(names.map((name) => [name, emptied(wire[name])]));
}

function emptied(value: unknown): unknown {
  return value === undefined || value === '' ? null : value;
}

/** `/uscc` -> `uscc`. */
export const fieldOf = (pointer: string) => pointer.slice(1) as FieldName;

/** The step on which a problem is mended. */
export function stepOf(field: FieldName): Step {
  return STEPS.find((step) => STEP_FIELDS[step].includes(field)) ?? 'unit';
}
