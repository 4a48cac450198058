import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { useCan, useMe } from '../../lib/access';
import { formatTime } from '../../lib/i18n';
import { Facts } from '../../ui/facts';
import { Loading, PageFrame, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { AccountActs } from './account-acts';
import { AccountStatus } from './account-status';
import { GrantsPanel } from './grants-panel';
import { type Account, accountQuery, accountSessionsQuery } from './queries';
import { useAccountsTexts } from './texts';

/** One account: who, which roles, and the keys to it. */
export function DetailPage() {
  const t = useAccountsTexts();
  const { id = '' } = useParams();
  const can = useCan();
  const me = useMe();
  const query = useQuery(accountQuery(id));
  const back = { to: '/accounts', label: t('detail.back') };
  if (!query.data) {
    return (
      <PageFrame title={t('title')} back={back}>
        {query.error ? (
          <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Loading />
        )}
      </PageFrame>
    );
  }
  const { value: account, etag } = query.data;
  const own = account.id === me.id;
  return (
    <PageFrame
      title={account.displayName}
      back={back}
      lead={
        <>
          <AccountStatus account={account} />
          <span>{account.account}</span>
        </>
      }
      actions={!own && <AccountActs account={account} etag={etag} />}
    >
      {own && (
        <Alert
          type="info"
          showIcon
          title={t('detail.own')}
          description={<Link to="/security">{t('detail.ownLink')}</Link>}
        />
      )}
      {!account.activated && account.status === 'active' && (
        <Alert type="info" showIcon title={t('detail.invited', { email: account.emailMasked })} />
      )}
      <div className="kz-columns">
        <div className="kz-stack">
          <FactsPanel account={account} />
          <GrantsPanel account={account} own={own} />
        </div>
        {can('account:secure') && <SessionsPanel id={id} />}
      </div>
    </PageFrame>
  );
}

function FactsPanel({ account }: { account: Account }) {
  const t = useAccountsTexts();
  const can = useCan();
  return (
    <Panel
      title={t('detail.facts')}
      extra={can('audit:read') && <Link to={`/audit-log?accountId=${account.id}`}>{t('detail.audit')}</Link>}
    >
      <Facts
        items={[
          { label: t('fields.account'), value: account.account },
          { label: t('fields.email'), value: account.emailMasked },
          { label: t('fields.secondFactor'), value: t(account.hasSecondFactor ? 'list.on' : 'list.off') },
          {
            label: t('fields.lastSignIn'),
            value: account.lastSignInAt ? formatTime(account.lastSignInAt) : t('list.never'),
          },
          { label: t('fields.createdAt'), value: formatTime(account.createdAt) },
        ]}
      />
    </Panel>
  );
}

function SessionsPanel({ id }: { id: string }) {
  const t = useAccountsTexts();
  const query = useQuery(accountSessionsQuery(id));
  return (
    <Panel title={t('detail.sessions')}>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={2} />}
      {query.data?.length === 0 && <p className="kz-secondary">{t('detail.noSessions')}</p>}
      <ul className="kz-duties">
        {query.data?.map((session) => (
          <li key={session.id}>
            <div>
              {session.device || t('detail.unknownDevice')}
              <span className="kz-cell-sub kz-digits">
                {t('detail.used', { time: formatTime(session.lastUsedAt) })}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
