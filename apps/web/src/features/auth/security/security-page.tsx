import { useMe } from '../../../lib/access';
import { formatTime } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/link-button';
import { PageFrame, Panel } from '../../../ui/page-frame';
import { useAuthTexts } from '../texts';
import { EmailPanel } from './email-panel';
import { SecondFactorPanel } from './second-factor-panel';
import { SessionsPanel } from './sessions-panel';

/** The keys of the own account: password, second factor, address, and where it is open. */
export function SecurityPage() {
  const t = useAuthTexts();
  const { account, lastSignIn } = useMe();
  return (
    <PageFrame
      title={t('security.title')}
      lead={
        <>
          <span>{t('security.account', { account })}</span>
          {lastSignIn?.at && <span>{t('last.at', { time: formatTime(lastSignIn.at) })}</span>}
          {lastSignIn && lastSignIn.failures > 0 && (
            <span>{t('last.failures', { count: lastSignIn.failures })}</span>
          )}
        </>
      }
    >
      <div className="kz-halves">
        <Panel
          title={t('password')}
          extra={<LinkButton to="/password">{t('security.changePassword')}</LinkButton>}
        >
          <p className="kz-secondary">{t('security.passwordHint')}</p>
        </Panel>
        <EmailPanel />
      </div>
      <SecondFactorPanel />
      <SessionsPanel />
    </PageFrame>
  );
}
