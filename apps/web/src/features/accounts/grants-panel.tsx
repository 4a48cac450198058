import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../lib/access';
import { formatTime } from '../../lib/i18n';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Loading, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { StatusTag, type Tone } from '../../ui/status-tag';
import { useUiTexts } from '../../ui/texts';
import { GrantDialog } from './grant-dialog';
import { type Account, type Grant, grantsQuery, revokeRole } from './queries';
import { useAccountsTexts } from './texts';

const TONES: Readonly<Record<Grant['status'], Tone>> = {
  'in-force': 'good',
  expired: 'idle',
  revoked: 'idle',
};

/** The roles that the account has and had, with the day on which each ends. */
export function GrantsPanel({ account, own }: { account: Account; own: boolean }) {
  const t = useAccountsTexts();
  const can = useCan();
  const [giving, setGiving] = useState(false);
  const query = useQuery(grantsQuery(account.id));
  const grants = query.data?.items ?? [];
  const mayGrant = can('role:grant') && !own;
  return (
    <Panel
      title={t('grants.title')}
      extra={mayGrant && <Button onClick={() => setGiving(true)}>{t('grants.giveShort')}</Button>}
    >
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={2} />}
      {query.data && grants.length === 0 && <p className="kz-secondary">{t('grants.none')}</p>}
      <ul className="kz-duties">
        {grants.map((grant) => (
          <GrantLine key={grant.id} grant={grant} mayRevoke={mayGrant} />
        ))}
      </ul>
      {giving && <GrantDialog account={account} onClose={() => setGiving(false)} />}
    </Panel>
  );
}

function GrantLine({ grant, mayRevoke }: { grant: Grant; mayRevoke: boolean }) {
  const t = useAccountsTexts();
  const ui = useUiTexts();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const role = ui(`enums.role.${grant.role}`);
  const revoke = async (): Promise<void> => {
    await revokeRole(grant.id);
    await queries.invalidateQueries({ queryKey: ['accounts'] });
  };
  return (
    <li>
      <div>
        <strong>{role}</strong>{' '}
        <Link to={`/organizations/${grant.organizationId}`}>{grant.organizationName}</Link>
        <span className="kz-cell-sub kz-digits">{useSpan(grant)}</span>
      </div>
      <div className="kz-row-acts">
        <StatusTag tone={TONES[grant.status]}>{t(`grants.status.${grant.status}`)}</StatusTag>
        {mayRevoke && grant.status === 'in-force' && (
          <Button
            danger
            aria-label={t('grants.revokeOne', { role, unit: grant.organizationName })}
            onClick={() => setAsking(true)}
          >
            {t('grants.revoke')}
          </Button>
        )}
      </div>
      {asking && (
        <ConfirmDialog
          title={t('grants.revokeOne', { role, unit: grant.organizationName })}
          effect={t('grants.revokeEffect', { name: grant.displayName })}
          okText={t('grants.revoke')}
          danger
          run={revoke}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}

/** From when to when, in words. */
function useSpan({ status, grantedAt, expiresAt, revokedAt }: Grant): string {
  const t = useAccountsTexts();
  const since = formatTime(grantedAt);
  if (status === 'revoked') return t('grants.until', { since, until: formatTime(revokedAt) });
  if (expiresAt) return t('grants.until', { since, until: formatTime(expiresAt) });
  return t('grants.since', { since });
}
