import dayjs, { type Dayjs } from 'dayjs';
import type { OrganizationDetail, OrganizationInput } from '../../lib/api';
import type { Choice } from '../../ui/pickers/choice';
import type { OrganizationFields } from './organization-fields';

const TEXTS = [
  'hostUnit',
  'leaderName',
  'leaderTitle',
  'leaderPhone',
  'adminName',
  'adminPhone',
  'adminEmail',
  'summary',
  'note',
] as const;

type Texts = Record<(typeof TEXTS)[number], string | null>;

const orNull = (text: string | null | undefined): string | null => text?.trim() || null;

const codeOf = (text: string | null | undefined): string | null => orNull(text)?.toUpperCase() ?? null;
const dayOf = (day: Dayjs | null | undefined): string | null => day?.format('YYYY-MM-DD') ?? null;
const idOf = (choice: Choice | null): string => choice?.id ?? '';

function textsOf(source: Partial<Record<(typeof TEXTS)[number], string | null>>): Texts {
  return Object.fromEntries(TEXTS.map((name) => [name, orNull(source[name])])) as Texts;
}

/** What the form starts with when a record is edited. */
export function fieldsOf(organization: OrganizationDetail): OrganizationFields {
  const { name, kind, level, teamRank, regionCode, regionName, parentId, parentName } = organization;
  const { uscc, foundedOn, serviceFields, expectedMembers } = organization;
  return {
    ...textsOf(organization),
    name,
    kind,
    level,
    teamRank,
    regionCode: { id: regionCode, name: regionName },
    parentId: parentId ? { id: parentId, name: parentName ?? '' } : null,
    uscc,
    foundedOn: foundedOn ? dayjs(foundedOn) : null,
    serviceFields,
    expectedMembers,
  };
}

/** What the form says, as the server takes it. */
export function inputOf(fields: OrganizationFields): Omit<OrganizationInput, 'draft'> {
  return {
    ...textsOf(fields),
    name: fields.name.trim(),
    kind: fields.kind,
    level: fields.level,
    teamRank: fields.teamRank,
    regionCode: idOf(fields.regionCode),
    parentId: idOf(fields.parentId),
    uscc: codeOf(fields.uscc),
    foundedOn: dayOf(fields.foundedOn),
    serviceFields: fields.serviceFields ?? [],
    expectedMembers: fields.expectedMembers ?? null,
  };
}

/**
 * Only what was changed: a masked phone that was not touched never goes back to the server, and two people who edit
 * different fields do not undo each other.
 */
export function changesOf(before: OrganizationFields, after: OrganizationFields): Partial<OrganizationInput> {
  const old = inputOf(before);
  const entries = Object.entries(inputOf({ ...before, ...after })).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name as keyof typeof old]),
  );
  return Object.fromEntries(entries);
}
