import { cleanParagraphs, cleanText, readSocialCreditCode } from '#kezhi/standards';
import { type ContactChanges, readName, refusal } from './organization-contacts.js';
import type { OrganizationEntity } from './organization.entity.js';
import type { OrganizationKind, TeamRank } from './organization.js';
import type { RegionLevel } from './regions/region.js';

/** What a form says about an organization; in a change, what is absent stays as it is. */
export interface OrganizationInput extends ContactChanges {
  name: string;
  kind: OrganizationKind;
  level: RegionLevel;
  teamRank?: TeamRank;
  regionCode: string;
  parentId: string;
  hostUnit?: string | null;
  uscc?: string | null;
  foundedOn?: string | null;
  leaderName?: string | null;
  leaderTitle?: string | null;
  adminName?: string | null;
  serviceFields?: string[];
  summary?: string | null;
  expectedMembers?: number | null;
  note?: string | null;
}

/** The columns that a form fills directly, without looking anything up. */
export type PlainColumns = Pick<
  OrganizationEntity,
  | 'name'
  | 'kind'
  | 'level'
  | 'teamRank'
  | 'hostUnit'
  | 'uscc'
  | 'foundedOn'
  | 'leaderName'
  | 'leaderTitle'
  | 'adminName'
  | 'serviceFields'
  | 'summary'
  | 'expectedMembers'
  | 'note'
>;

type Input = Partial<OrganizationInput>;

/** Tidies and checks what a form says; absent fields are absent in the answer. */
export function plainColumns(input: Input, today: string): Partial<PlainColumns> {
  const columns: Record<keyof PlainColumns, unknown> = {
    name: input.name === undefined ? undefined : cleanText(input.name),
    kind: input.kind,
    level: input.level,
    teamRank: input.teamRank,
    hostUnit: line(input.hostUnit),
    uscc: perhaps(input.uscc, socialCreditCode),
    foundedOn: perhaps(input.foundedOn, (day) => notAfter(day, today)),
    leaderName: perhaps(input.leaderName, (name) => readName(name, '/leaderName')),
    leaderTitle: line(input.leaderTitle),
    adminName: perhaps(input.adminName, (name) => readName(name, '/adminName')),
    serviceFields: input.serviceFields && uniqueLines(input.serviceFields),
    summary: perhaps(input.summary, cleanParagraphs),
    expectedMembers: input.expectedMembers,
    note: perhaps(input.note, cleanParagraphs),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** undefined says nothing, null and empty text take away. */
function perhaps(
  value: string | null | undefined,
  read: (value: string) => string,
): string | null | undefined {
  if (value === undefined) return undefined;
  return value === null || value.trim() === '' ? null : read(value);
}

function line(value: string | null | undefined): string | null | undefined {
  return perhaps(value, cleanText);
}

function uniqueLines(values: readonly string[]): string[] {
  return [...new Set(values.map(cleanText).filter((value) => value !== ''))];
}

function socialCreditCode(text: string): string {
  const reading = readSocialCreditCode(text);
  if (!reading.ok) throw refusal('ORGANIZATION.USCC_INVALID', '/uscc');
  return reading.code;
}

function notAfter(day: string, today: string): string {
  if (day > today) throw refusal('ORGANIZATION.FOUNDED_IN_FUTURE', '/foundedOn');
  return day;
}
