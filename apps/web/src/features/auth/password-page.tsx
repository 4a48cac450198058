import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { meQuery } from '../../lib/access';
import { session } from '../../lib/api';
import { EntryFrame } from './entry-frame';
import { PasswordForm } from './password-form';
import { useAuthTexts } from './texts';
import { useSessionStatus } from './use-session';

/** Changes the password: forced on the first sign-in, by choice from the account menu. */
export function PasswordPage() {
  const t = useAuthTexts();
  const status = useSessionStatus();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const me = useQuery({ ...meQuery, enabled: status === 'signed-in' });
  useEffect(() => {
    document.title = `${t('change.title')} - ${t('product')}`;
  }, [t]);
  if (status === 'signed-out') return <Navigate to="/sign-in" replace />;

  // The server ends all sessions of the account on a new password; whoever is still known goes on at once.
  const onDone = async (): Promise<void> => {
    queries.clear();
    if (await session.renew().catch(() => false)) return void navigate('/', { replace: true });
    await navigate('/sign-in', { replace: true, state: { passwordChanged: true } });
    session.forget();
  };
  const forced = me.data?.mustChangePassword === true;
  return (
    <EntryFrame>
      <h1>{t('change.title')}</h1>
      {forced && (
        <Alert
          className="kz-form-alert"
          type="info"
          showIcon
          title={t('change.forced')}
          description={t('change.forcedHint')}
        />
      )}
      <PasswordForm onDone={() => void onDone()} />
      <Button type="link" className="kz-entry-help" onClick={() => void session.signOut()}>
        {t('change.signOut')}
      </Button>
    </EntryFrame>
  );
}
