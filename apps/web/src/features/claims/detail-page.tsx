import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useCan } from '../../lib/access';
import { Facts } from '../../ui/facts';
import { Loading, PageFrame, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClaimFacts } from './claim-facts';
import { ClaimHistory } from './claim-history';
import { ClaimStatus } from '../../ui/status-tag';
import { ClaimNotice } from './claim-notice';
import { useModeWords } from './claim-words';
import { MendPanel, WithdrawButton } from './claimant-panel';
import { OutcomePanel } from './outcome-panel';
import { claimQuery, type ClaimDetail } from './queries';
import { ReviewPanel } from './review-panel';
import { useClaimsTexts } from './texts';

const isOpen = ({ status }: ClaimDetail): boolean => status === 'submitted' || status === 'returned';

/** One claim: to its reviewer beside its competitors, to its claimant with what is left to do. */
export function DetailPage() {
  const t = useClaimsTexts();
  const { id = '' } = useParams();
  const query = useQuery(claimQuery(id));
  const back = { to: '/claims', label: t('detail.back') };
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
  return <Detail claim={query.data.value} etag={query.data.etag} />;
}

function Detail({ claim, etag }: { claim: ClaimDetail; etag: string }) {
  const t = useClaimsTexts();
  const can = useCan();
  const decides = claim.mayDecide && can('organization:review') && isOpen(claim);
  return (
    <PageFrame
      title={claim.team.name}
      back={{ to: '/claims', label: t('detail.back') }}
      lead={
        <>
          <ClaimStatus status={claim.status} />
          <span>{claim.team.legacyNo}</span>
          <span>{claim.team.regionName}</span>
        </>
      }
      actions={claim.mayEdit && !decides && isOpen(claim) && <WithdrawButton claim={claim} etag={etag} />}
    >
      {decides ? (
        <>
          <ReviewPanel claim={claim} />
          <ClaimHistory id={claim.id} />
        </>
      ) : (
        <Outline claim={claim} etag={etag} />
      )}
    </PageFrame>
  );
}

function Outline({ claim, etag }: { claim: ClaimDetail; etag: string }) {
  return (
    <>
      <ClaimNotice claim={claim} />
      <div className="kz-columns">
        <div className="kz-stack">
          {claim.status === 'approved' && <OutcomePanel claim={claim} />}
          {claim.mayEdit && claim.status === 'returned' && (
            <MendPanel key={claim.version} claim={claim} etag={etag} />
          )}
          <FactsPanel claim={claim} />
        </div>
        <ClaimHistory id={claim.id} />
      </div>
    </>
  );
}

function FactsPanel({ claim }: { claim: ClaimDetail }) {
  const t = useClaimsTexts();
  const mode = useModeWords();
  return (
    <Panel title={t('detail.facts')}>
      <Facts items={[{ label: t('fields.claimant'), value: mode(claim) }, ...useClaimFacts(claim)]} />
    </Panel>
  );
}
