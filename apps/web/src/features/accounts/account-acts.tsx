import { useQueryClient } from '@tanstack/react-query';
import { onlyOk } from '../../ui/only-ok';
import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '../../lib/access';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dialog } from '../../ui/dialog';
import { isLocked } from './account-status';
import { type Account, actOnKeys, changeStanding, resetPassword } from './queries';
import { useAccountsTexts } from './texts';

type Act =
  | 'disabling'
  | 'enabling'
  | 'password-reset'
  | 'password-link'
  | 'unlocking'
  | 'session-revocation'
  | 'second-factor-reset';

const DANGEROUS: ReadonlySet<Act> = new Set<Act>(['disabling', 'password-reset', 'second-factor-reset']);

interface AccountActsProps {
  account: Account;
  etag: string;
}

type May = ReturnType<typeof useCan>;
const isActive = ({ status }: Account): boolean => status === 'active';

/** When each act is possible, in the order in which they stand. */
const POSSIBLE: readonly (readonly [Act, (account: Account, may: May) => boolean])[] = [
  ['unlocking', (account, may) => may('account:secure') && isLocked(account)],
  [
    'password-link',
    (account, may) => may('account:manage') && isActive(account) && account.emailMasked !== null,
  ],
  // A made-up password lets its maker act as the account: only for those who may do all that it may.
  [
    'password-reset',
    (account, may) => may('account:manage') && may('role:grant') && isActive(account) && account.activated,
  ],
  ['second-factor-reset', (account, may) => may('account:secure') && account.hasSecondFactor],
  ['session-revocation', (account, may) => may('account:secure') && account.activated],
  ['disabling', (account, may) => may('account:manage') && isActive(account)],
  ['enabling', (account, may) => may('account:manage') && !isActive(account)],
];

/** Who was invited and never came has no password to set anew: the link is the invitation once more. */
const labelOf = (act: Act, { activated }: Account) =>
  act === 'password-link' && !activated ? ('acts.invited' as const) : (`acts.${act}.label` as const);

export function AccountActs({ account, etag }: AccountActsProps) {
  const t = useAccountsTexts();
  const queries = useQueryClient();
  const may = useCan();
  const acts = POSSIBLE.filter(([, isPossible]) => isPossible(account, may)).map(([act]) => act);
  const [asked, setAsked] = useState<Act | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const perform = async (act: Act): Promise<void> => {
    if (act === 'disabling' || act === 'enabling') await changeStanding(account.id, etag, act);
    else if (act === 'password-reset') setPassword((await resetPassword(account.id)).firstPassword);
    else await actOnKeys(account.id, act);
    await queries.invalidateQueries({ queryKey: ['accounts'] });
  };
  return (
    <>
      {acts.map((act) => (
        <Button key={act} size="large" danger={DANGEROUS.has(act)} onClick={() => setAsked(act)}>
          {t(labelOf(act, account))}
        </Button>
      ))}
      {asked && (
        <ConfirmDialog
          title={t('acts.title', { act: t(labelOf(asked, account)), name: account.displayName })}
          effect={t(`acts.${asked}.effect`, { email: account.emailMasked })}
          okText={t(labelOf(asked, account))}
          danger={DANGEROUS.has(asked)}
          run={() => perform(asked)}
          onClose={() => setAsked(null)}
        />
      )}
      {password && (
        <FirstPassword account={account.account} password={password} onClose={() => setPassword(null)} />
      )}
    </>
  );
}

interface FirstPasswordProps {
  account: string;
  password: string;
  onClose: () => void;
}

function FirstPassword({ account, password, onClose }: FirstPasswordProps) {
  const t = useAccountsTexts();
  return (
    <Dialog
      title={t('first.title')}
      okText={t('first.done')}
      footer={onlyOk}
      mask={{ closable: false }}
      onOk={onClose}
      onCancel={onClose}
    >
      <p className="kz-form-alert">{t('first.hint', { account })}</p>
      <p>
        <code className="kz-first-password">{password}</code>
      </p>
    </Dialog>
  );
}
