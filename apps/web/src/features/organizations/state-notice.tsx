import { Alert } from 'antd';
import { Link } from 'react-router';
import { useCan } from '../../lib/access';
import type { OrganizationDetail } from '../../lib/api';
import { StaysAsItIs } from './closed-notice';
import { mayDecide } from './possible-acts';
import { useOrganizationsTexts } from './texts';

/** What somebody has to know before anything else: that the organization does not work, and who took over. */
export function StateNotice({ organization }: { organization: OrganizationDetail }) {
  const t = useOrganizationsTexts();
  const can = useCan();
  const { status, successor } = organization;
  if (status === 'submitted' && can('organization:edit', organization) && !mayDecide(can, organization))
    return <StaysAsItIs organization={organization} />;
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
