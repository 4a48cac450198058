import { formatNumber } from '../../lib/i18n';
import { Facts, type Fact } from '../../ui/facts';
import { useUiTexts } from '../../ui/texts';
import { FIELDS, type FieldName } from './fields';
import type { Application } from './queries';
import { useRegisterTexts } from './texts';

const WIDE: ReadonlySet<FieldName> = new Set(['name', 'summary', 'note']);

/** What the form says, to be read. */
export function Answers({ application }: { application: Application }) {
  const t = useRegisterTexts();
  const words = useAnswerWords(application);
  const facts = FIELDS.map((field): Fact => ({
    label: t(`fields.${field}`),
    value: words(field),
    wide: WIDE.has(field),
  }));
  const files = application.attachments.map(({ name }) => name).join('\n');
  return <Facts items={[...facts, { label: t('check.documents'), value: files || null, wide: true }]} />;
}

function useAnswerWords({
  fields,
  regionName,
  supervisorName,
}: Application): (field: FieldName) => string | null {
  const ui = useUiTexts();
  const { kind, level, teamRank, serviceFields, expectedMembers } = fields;
  const words: Partial<Record<FieldName, string | null>> = {
    kind: kind && ui(`enums.kind.${kind}`),
    level: level && ui(`enums.level.${level}`),
    teamRank: teamRank && ui(`enums.teamRank.${teamRank}`),
    regionCode: regionName,
    parentId: supervisorName,
    serviceFields: serviceFields?.join(ui('comma')) ?? null,
    expectedMembers: expectedMembers === null ? null : formatNumber(expectedMembers),
  };
  return (field) => (field in words ? (words[field] ?? null) : ((fields[field] as string | null) ?? null));
}
