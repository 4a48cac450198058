import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatNumber } from '../../lib/i18n';
import { ActDialog } from '../../ui/act-dialog';
import { Facts } from '../../ui/facts';
import { ProblemAlert } from '../../ui/problem-alert';
import { ClaimStatus } from '../../ui/status-tag';
import { useClaimFacts } from './claim-facts';
import { useModeWords } from './claim-words';
import { consequencesQuery, decideClaim, type ClaimDetail, type ReviewAct } from './queries';
import { useClaimsTexts } from './texts';

interface RivalProps {
  claim: ClaimDetail;
  etag: string;
}

/** One claim among those that compete, with everything that a decision needs. */
export function RivalCard({ claim, etag, current }: RivalProps & { current: boolean }) {
  const t = useClaimsTexts();
  const mode = useModeWords();
  const facts = useClaimFacts(claim);
  const [act, setAct] = useState<ReviewAct | null>(null);
  return (
    <article className="kz-rival" aria-label={mode(claim)}>
      <header>
        <h3>{mode(claim)}</h3>
        <ClaimStatus status={claim.status} />
        {current && <span className="kz-secondary">{t('review.this')}</span>}
      </header>
      <Facts items={facts} />
      <ConsequencesList claim={claim} />
      {claim.status === 'submitted' && <Acts claim={claim} onAct={setAct} />}
      {act && <DecisionDialog act={act} claim={claim} etag={etag} onClose={() => setAct(null)} />}
    </article>
  );
}

function ConsequencesList({ claim }: { claim: ClaimDetail }) {
  const t = useClaimsTexts();
  const query = useQuery(consequencesQuery(claim.id));
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  const { members, joining, alreadyThere, overLimit, closed } = query.data;
  const lines = [
    t('review.members', { members: formatNumber(members) }),
    t('review.joining', { count: formatNumber(joining) }),
    ...(alreadyThere > 0 ? [t('review.alreadyThere', { count: formatNumber(alreadyThere) })] : []),
    ...(overLimit > 0 ? [t('review.overLimit', { count: formatNumber(overLimit) })] : []),
    ...(closed > 0 ? [t('review.closed', { count: formatNumber(closed) })] : []),
    claim.mode === 'merge' ? t('review.ends') : t('review.stays', { name: claim.submittedBy }),
  ];
  return (
    <section aria-label={t('review.consequences')}>
      <h4>{t('review.consequences')}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Acts({ claim, onAct }: { claim: ClaimDetail; onAct: (act: ReviewAct) => void }) {
  const t = useClaimsTexts();
  if (!claim.mayDecide) return <p className="kz-secondary">{t('review.own')}</p>;
  return (
    <div className="kz-actions">
      <Button danger onClick={() => onAct('rejection')}>
        {t('review.reject')}
      </Button>
      <Button onClick={() => onAct('return')}>{t('review.return')}</Button>
      <Button type="primary" onClick={() => onAct('approval')}>
        {t('review.approve')}
      </Button>
    </div>
  );
}

const WORDS = { approval: 'approve', return: 'return', rejection: 'reject' } as const;
const USUAL = { approval: [], return: ['evidence', 'unclear'], rejection: ['other', 'evidence'] } as const;

interface DecisionProps extends RivalProps {
  act: ReviewAct;
  onClose: () => void;
}

function DecisionDialog({ act, claim, etag, onClose }: DecisionProps) {
  const t = useClaimsTexts();
  const mode = useModeWords();
  const queries = useQueryClient();
  const { data } = useQuery(consequencesQuery(claim.id));
  const navigate = useNavigate();
  const word = WORDS[act];
  const run = async (reason: string): Promise<void> => {
    await decideClaim(claim.id, etag, act, reason);
    for (const name of ['claims', 'organizations', 'volunteers'])
      void queries.invalidateQueries({ queryKey: [name] });
    // Its competitors end with an approval: the page of one of them would look as if the decision had been another.
    if (act === 'approval') void navigate(`/claims/${claim.id}`);
  };
  return (
    <ActDialog
      title={t('review.actTitle', { act: t(`review.${word}`), name: mode(claim) })}
      effect={t(`review.effect.${word}`, { count: formatNumber(data?.joining ?? 0) })}
      okText={t(`review.${word}`)}
      danger={act === 'rejection'}
      needsReason={act !== 'approval'}
      usual={USUAL[act].map((key) => t(`review.usual.${key}`))}
      run={run}
      onClose={onClose}
    />
  );
}
