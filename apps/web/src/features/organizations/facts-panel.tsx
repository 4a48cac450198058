import { Link } from 'react-router';
import type { OrganizationDetail } from '../../lib/api';
import { formatDate, formatNumber, formatTime } from '../../lib/i18n';
import { Facts, type Fact } from '../../ui/facts';
import { Panel } from '../../ui/page-frame';
import { useUiTexts } from '../../ui/texts';
import { useOrganizationsTexts } from './texts';

const contact = (...parts: (string | null)[]): string => parts.filter(Boolean).join(' · ');

export function FactsPanel({ organization: unit }: { organization: OrganizationDetail }) {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  const parent = unit.parentId && <Link to={`/organizations/${unit.parentId}`}>{unit.parentName}</Link>;
  const items: Fact[] = [
    { label: t('fields.level'), value: ui(`enums.level.${unit.level}`) },
    { label: t('fields.teamRank'), value: ui(`enums.teamRank.${unit.teamRank}`) },
    { label: t('fields.region'), value: unit.regionName },
    { label: t('fields.parent'), value: parent },
    ...(unit.legacyNo ? [{ label: t('fields.legacyNo'), value: unit.legacyNo }] : []),
    { label: t('fields.members'), value: formatNumber(unit.memberCount) },
    { label: t('fields.subtreeMembers'), value: formatNumber(unit.subtreeMemberCount) },
    { label: t('fields.hostUnit'), value: unit.hostUnit },
    { label: t('fields.uscc'), value: unit.uscc },
    { label: t('fields.foundedOn'), value: unit.foundedOn && formatDate(unit.foundedOn) },
    { label: t('fields.leader'), value: contact(unit.leaderName, unit.leaderTitle, unit.leaderPhone) },
    { label: t('fields.admin'), value: contact(unit.adminName, unit.adminPhone, unit.adminEmail) },
    { label: t('fields.createdAt'), value: formatTime(unit.createdAt) },
    { label: t('fields.serviceFields'), value: unit.serviceFields.join('、'), wide: true },
    { label: t('fields.summary'), value: unit.summary, wide: true },
    ...(unit.note ? [{ label: t('fields.note'), value: unit.note, wide: true }] : []),
  ];
  return (
    <Panel
      title={t('detail.facts')}
      extra={
        <span className="kz-actions">
          <Link to={`/organizations/${unit.id}/members`}>{t('detail.members')}</Link>
          <Link to={`/volunteers?unit=${unit.id}`}>{t('detail.volunteers')}</Link>
        </span>
      }
    >
      <Facts items={items} />
    </Panel>
  );
}
