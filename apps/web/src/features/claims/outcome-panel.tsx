import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { formatNumber, formatTime } from '../../lib/i18n';
import { Facts } from '../../ui/facts';
import { Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { leftBehindQuery, type ClaimDetail } from './queries';
import { useClaimsTexts } from './texts';

/** What an approved claim has done. */
export function OutcomePanel({ claim }: { claim: ClaimDetail }) {
  const t = useClaimsTexts();
  const place = claim.claimant ?? claim.team;
  return (
    <Panel
      title={t('detail.outcome')}
      extra={<Link to={`/organizations/${place.id}`}>{t('detail.open', { name: place.name })}</Link>}
    >
      <Facts
        items={[
          { label: t('fields.joined'), value: formatNumber(claim.joined ?? 0) },
          { label: t('fields.leftBehind'), value: formatNumber(claim.leftBehind ?? 0) },
          { label: t('fields.decidedAt'), value: formatTime(claim.decidedAt) },
        ]}
      />
      {claim.mayDecide && (claim.leftBehind ?? 0) > 0 && <LeftBehind id={claim.id} />}
    </Panel>
  );
}

function LeftBehind({ id }: { id: string }) {
  const t = useClaimsTexts();
  const query = useInfiniteQuery(leftBehindQuery(id));
  const people = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t('detail.left')}>
      <h3>{t('detail.left')}</h3>
      <p className="kz-secondary">{t('detail.leftHint')}</p>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      <ul className="kz-duties">
        {people.map(({ volunteerId, volunteerNo, volunteerName, reason }) => (
          <li key={volunteerId}>
            <div>
              {volunteerName}
              <span className="kz-cell-sub">{volunteerNo}</span>
            </div>
            <span>{t(`detail.leftReason.${reason}`)}</span>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button type="link" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('detail.more')}
        </Button>
      )}
    </section>
  );
}
