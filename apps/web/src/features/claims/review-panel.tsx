import { useQueries, useQuery } from '@tanstack/react-query';
import { Loading, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { formatNumber } from '../../lib/i18n';
import { claimQuery, rivalsQuery, type ClaimDetail } from './queries';
import { RivalCard } from './rival-card';
import { useClaimsTexts } from './texts';

/** All open claims for one team side by side, each with what its approval would do. */
export function ReviewPanel({ claim }: { claim: ClaimDetail }) {
  const t = useClaimsTexts();
  const rivals = useQuery(rivalsQuery(claim.team.id));
  const ids = rivals.data?.map(({ id }) => id) ?? [];
  // The one that was opened stands first.
  const ordered = [...ids].sort((a, b) => Number(b === claim.id) - Number(a === claim.id));
  const details = useQueries({ queries: ordered.map((id) => claimQuery(id)) });
  const title = ids.length > 1 ? t('review.rivals', { count: formatNumber(ids.length) }) : t('review.title');
  const failed = rivals.error ?? details.find(({ error }) => error)?.error;
  return (
    <Panel title={title}>
      {failed && <ProblemAlert error={failed} onRetry={() => void rivals.refetch()} />}
      {rivals.isPending && <Loading rows={3} />}
      {ids.length === 1 && <p className="kz-secondary kz-form-alert">{t('review.only')}</p>}
      <div className="kz-rivals">
        {details.map(
          ({ data }) =>
            data && (
              <RivalCard
                key={data.value.id}
                claim={data.value}
                etag={data.etag}
                current={data.value.id === claim.id}
              />
            ),
        )}
      </div>
    </Panel>
  );
}
