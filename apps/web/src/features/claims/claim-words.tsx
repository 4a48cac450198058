import { StatusTag, type Tone } from '../../ui/status-tag';
import { useUiTexts } from '../../ui/texts';
import type { Claim } from './queries';
import { useClaimsTexts } from './texts';

const TONES: Readonly<Record<Claim['status'], Tone>> = {
  submitted: 'waiting',
  returned: 'attention',
  approved: 'good',
  rejected: 'bad',
  superseded: 'idle',
  withdrawn: 'idle',
};

export function ClaimStatus({ status }: { status: Claim['status'] }) {
  const t = useUiTexts();
  return <StatusTag tone={TONES[status]}>{t(`enums.claimStatus.${status}`)}</StatusTag>;
}

/** What is to become of the team, in a few words. */
export function useModeWords(): (claim: Pick<Claim, 'mode' | 'claimant'>) => string {
  const t = useClaimsTexts();
  return ({ claimant }) => (claimant ? t('mode.merge', { name: claimant.name }) : t('mode.own'));
}
