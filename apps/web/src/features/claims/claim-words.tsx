import type { Claim } from './queries';
import { useClaimsTexts } from './texts';

/** What is to become of the team, in a few words. */
export function useModeWords(): (claim: Pick<Claim, 'mode' | 'claimant'>) => string {
  const t = useClaimsTexts();
  return ({ claimant }) => (claimant ? t('mode.merge', { name: claimant.name }) : t('mode.own'));
}
