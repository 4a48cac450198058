import { Button, Modal } from 'antd';
import { session } from '../../lib/api';
import { SignInForm } from './sign-in-form';
import { useAuthTexts } from './texts';
import { useSessionStatus } from './use-session';

/** Over whatever is open when a session ends: the page below keeps its state, waiting calls go on after sign-in. */
export function SignInAgain({ account }: { account: string }) {
  const t = useAuthTexts();
  const expired = useSessionStatus() === 'expired';
  return (
    <Modal
      open={expired}
      title={t('again.title')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      zIndex={1900}
    >
      <p className="kz-form-alert">{t('again.body')}</p>
      <SignInForm account={account} isFixed />
      <Button type="link" block className="kz-entry-help" onClick={() => void session.signOut()}>
        {t('again.leave')}
      </Button>
    </Modal>
  );
}
