import dayjs from 'dayjs';
import type { OrganizationDetail, OrganizationInput } from '../../lib/api';
import type { OrganizationFields } from './organization-form';

const orNull = (text: string | null | undefined): string | null => text?.trim() || null;

/** What the form starts with when a record is edited. */
export function fieldsOf(organization: OrganizationDetail): OrganizationFields {
  const { name, kind, level, teamRank, regionCode, regionName, parentId, parentName } = organization;
  const { hostUnit, uscc, foundedOn, serviceFields, summary } = organization;
  return {
    name,
    kind,
    level,
    teamRank,
    regionCode: { id: regionCode, name: regionName },
    parentId: parentId ? { id: parentId, name: parentName ?? '' } : null,
    hostUnit,
    uscc,
    foundedOn: foundedOn ? dayjs(foundedOn) : null,
    serviceFields,
    summary,
  };
}

/** What the form says, as the server takes it; the parent is given on creation only. */
export function inputOf(fields: OrganizationFields): Omit<OrganizationInput, 'parentId'> {
  return {
    name: fields.name.trim(),
    kind: fields.kind,
    level: fields.level,
    teamRank: fields.teamRank,
    regionCode: fields.regionCode?.id ?? '',
    hostUnit: orNull(fields.hostUnit),
    uscc: orNull(fields.uscc)?.toUpperCase() ?? null,
    foundedOn: fields.foundedOn?.format('YYYY-MM-DD') ?? null,
    serviceFields: fields.serviceFields ?? [],
    summary: orNull(fields.summary),
  };
}
