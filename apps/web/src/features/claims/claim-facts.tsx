import { formatTime } from '../../lib/i18n';
import type { Fact } from '../../ui/facts';
import { EvidenceList } from './evidence-list';
import type { ClaimDetail } from './queries';
import { useClaimsTexts } from './texts';

/** What a claim says of itself, but for who claims. */
export function useClaimFacts(claim: ClaimDetail): Fact[] {
  const t = useClaimsTexts();
  const evidence = <EvidenceList claimId={claim.id} evidence={claim.evidence} />;
  return [
    { label: t('fields.supervisor'), value: claim.supervisor?.name },
    { label: t('fields.submittedBy'), value: claim.submittedBy },
    { label: t('fields.createdAt'), value: formatTime(claim.createdAt) },
    { label: t('fields.source'), value: t(`source.${claim.source}`) },
    ...(claim.reason ? [{ label: t('fields.reason'), value: claim.reason, wide: true }] : []),
    { label: t('fields.statement'), value: claim.statement, wide: true },
    { label: t('fields.evidence'), value: claim.evidence.length > 0 ? evidence : null, wide: true },
  ];
}
