import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useCan, useMe } from '../../lib/access';
import type { OrganizationDetail } from '../../lib/api';
import { formatDate } from '../../lib/i18n';
import { Loading, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { type Administration, administrationQuery, type Administrator } from './administration-queries';
import { useOrganizationsTexts } from './texts';
import { TransferDialog } from './transfer-dialog';

interface PeopleProps {
  administrators: readonly Administrator[];
  /** Left out where nobody may be replaced. */
  onTransfer?: (administrator: Administrator) => void;
}

function People({ administrators, onTransfer }: PeopleProps) {
  const t = useOrganizationsTexts();
  const { id: me } = useMe();
  if (administrators.length === 0) return <p className="kz-secondary">{t('administration.none')}</p>;
  return (
    <ul className="kz-duties">
      {administrators.map((administrator) => (
        <li key={administrator.id}>
          <div>
            <span>{administrator.displayName}</span>
            <span className="kz-cell-sub">
              {t('administration.since', {
                account: administrator.account,
                day: formatDate(administrator.grantedAt),
              })}
            </span>
          </div>
          {onTransfer && administrator.accountId !== me && (
            <Button
              type="link"
              aria-label={t('administration.transferOf', { name: administrator.displayName })}
              onClick={() => onTransfer(administrator)}
            >
              {t('administration.transfer')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Seats({ seats, administrators }: Administration) {
  const t = useOrganizationsTexts();
  if (seats === null) return null;
  return (
    <span className="kz-secondary">{t('administration.seats', { taken: administrators.length, seats })}</span>
  );
}

/** Who administers the organization here, and the way to hand that over. Who may not see accounts does not see it. */
export function AdministrationPanel({ organization }: { organization: OrganizationDetail }) {
  const can = useCan();
  return can('account:read', organization) ? <Administrators organization={organization} /> : null;
}

function Administrators({ organization }: { organization: OrganizationDetail }) {
  const t = useOrganizationsTexts();
  const can = useCan();
  const [former, setFormer] = useState<Administrator | null>(null);
  const query = useQuery(administrationQuery(organization.id));
  const mayTransfer =
    can('role:grant', organization) && organization.status === 'approved' && !organization.unclaimed;
  return (
    <Panel title={t('administration.panel')} extra={query.data && <Seats {...query.data} />}>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={1} />}
      {query.data && (
        <People
          administrators={query.data.administrators}
          {...(mayTransfer ? { onTransfer: setFormer } : {})}
        />
      )}
      {query.data && former && (
        <TransferDialog
          organization={organization}
          administration={query.data}
          former={former}
          onClose={() => setFormer(null)}
        />
      )}
    </Panel>
  );
}
