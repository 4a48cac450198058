import { Alert } from 'antd';
import { Link } from 'react-router';
import { useCan } from '../../lib/access';
import type { OrganizationDetail } from '../../lib/api';
import { StatusTag } from '../../ui/status-tag';
import { useOrganizationsTexts } from './texts';

/** Whether an organization comes from the earlier platform, and whether anybody answers for it. */
export function LegacyBadge({
  organization,
}: {
  organization: Pick<OrganizationDetail, 'origin' | 'unclaimed'>;
}) {
  const t = useOrganizationsTexts();
  if (organization.origin !== 'legacy') return null;
  if (organization.unclaimed) return <StatusTag tone="attention">{t('detail.unclaimed')}</StatusTag>;
  return <StatusTag tone="idle">{t('detail.legacy')}</StatusTag>;
}

/** Why a team that is not claimed can do so little, and the way out. */
export function LegacyNotice({ organization }: { organization: OrganizationDetail }) {
  const t = useOrganizationsTexts();
  const can = useCan();
  if (!organization.unclaimed) return null;
  const { id, legacyNo } = organization;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('detail.blocked')}
      description={
        <>
          <p>{t('detail.blockedHint')}</p>
          <p className="kz-lead">
            {can('claim:submit') && legacyNo && (
              <Link to={`/claims/new?no=${encodeURIComponent(legacyNo)}`}>{t('detail.claim')}</Link>
            )}
            {can('claim:read') && <Link to={`/claims?organization=${id}`}>{t('detail.claims')}</Link>}
          </p>
        </>
      }
    />
  );
}
