import { StatusTag, type Tone } from '../../ui/status-tag';
import type { Account } from './queries';
import { useAccountsTexts } from './texts';

type State = 'disabled' | 'locked' | 'invited' | 'active';

const TONES: Readonly<Record<State, Tone>> = {
  disabled: 'idle',
  locked: 'attention',
  invited: 'waiting',
  active: 'good',
};

export const isLocked = ({ lockedUntil }: Account): boolean =>
  lockedUntil !== null && new Date(lockedUntil) > new Date();

function stateOf(account: Account): State {
  if (account.status === 'disabled') return 'disabled';
  if (isLocked(account)) return 'locked';
  return account.activated ? 'active' : 'invited';
}

export function AccountStatus({ account }: { account: Account }) {
  const t = useAccountsTexts();
  const state = stateOf(account);
  return <StatusTag tone={TONES[state]}>{t(`state.${state}`)}</StatusTag>;
}
