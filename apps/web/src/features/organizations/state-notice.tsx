import { Alert } from 'antd';
import { Link } from 'react-router';
import type { OrganizationDetail } from '../../lib/api';
import { useOrganizationsTexts } from './texts';

/** What somebody has to know before anything else: that the organization does not work, and who took over. */
export function StateNotice({ organization: { status, successor } }: { organization: OrganizationDetail }) {
  const t = useOrganizationsTexts();
  if (status !== 'suspended' && status !== 'dissolved' && status !== 'merged') return null;
  const heir = successor && (
    <>
      {t('life.successorIs')} <Link to={`/organizations/${successor.id}`}>{successor.name}</Link>
    </>
  );
  return (
    <Alert
      type={status === 'suspended' ? 'warning' : 'info'}
      showIcon
      title={t(`life.notice.${status}`)}
      description={heir}
    />
  );
}
