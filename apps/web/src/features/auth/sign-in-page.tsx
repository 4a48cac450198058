import { useEffect } from 'react';
import { Link, Navigate, useLocation, useSearchParams } from 'react-router';
import { Alert } from 'antd';
import { EntryFrame } from './entry-frame';
import { SignInForm } from './sign-in-form';
import { useAuthTexts } from './texts';
import { useSessionStatus } from './use-session';

/** Only a path of our own: an address that somebody sent may not lead elsewhere after sign-in. */
function safeTarget(next: string | null): string {
  return next?.startsWith('/') && !/^\/[/\\]/.test(next) ? next : '/';
}

export function SignInPage() {
  const t = useAuthTexts();
  const status = useSessionStatus();
  const [params] = useSearchParams();
  const state = useLocation().state as { passwordChanged?: boolean; account?: string } | null;
  useEffect(() => {
    document.title = `${t('title')} - ${t('product')}`;
  }, [t]);
  if (status === 'signed-in') return <Navigate to={safeTarget(params.get('next'))} replace />;
  return (
    <EntryFrame>
      <h1>{t('title')}</h1>
      {state?.passwordChanged && (
        <Alert
          className="kz-form-alert"
          type="success"
          showIcon
          title={t('change.done')}
          description={t('change.doneHint')}
        />
      )}
      <SignInForm {...(state?.account ? { account: state.account } : {})} />
      <p className="kz-entry-help">
        <Link to="/forgotten-password">{t('forgotten.link')}</Link>
      </p>
      <p className="kz-secondary kz-entry-help">{t('help')}</p>
      <nav className="kz-entry-doors" aria-label={t('doors')}>
        <a href="/my">{t('volunteers.signIn')}</a>
        <a href="/confirm">{t('volunteers.confirm')}</a>
        <a href="/join">{t('volunteers.join')}</a>
        <Link to="/register/organization">{t('registerOrganization')}</Link>
      </nav>
    </EntryFrame>
  );
}
