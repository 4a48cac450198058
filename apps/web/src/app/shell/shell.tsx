import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router';
import { LastSignIn, SignInAgain, useSessionStatus } from '../../features/auth';
import { heldQuery, meQuery, useMe, WorkUnitProvider } from '../../lib/access';
import { useNarrow } from '../../lib/theme';
import { EmptyState } from '../../ui/empty-state';
import { Loading } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { useUiTexts } from '../../ui/texts';
import { useAppTexts } from '../texts';
import { MainMenu } from './main-menu';
import { TopBar } from './top-bar';

/** The frame of every page behind sign-in. */
export function Shell() {
  const status = useSessionStatus();
  const { pathname, search } = useLocation();
  if (status === 'signed-out') {
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  return <SignedIn />;
}

function SignedIn() {
  const me = useQuery(meQuery);
  const held = useQuery(heldQuery);
  const error = me.error ?? held.error;
  if (me.data && held.data) {
    if (me.data.mustChangePassword) return <Navigate to="/password" replace />;
    if (me.data.mustEnrolSecondFactor) return <Navigate to="/second-factor" replace />;
    return (
      <WorkUnitProvider>
        <Frame />
        <SignInAgain account={me.data.account} />
      </WorkUnitProvider>
    );
  }
  const retry = (): void => void Promise.all([me.refetch(), held.refetch()]);
  return (
    <main className="kz-entry-main">
      {error ? <ProblemAlert error={error} onRetry={retry} /> : <Loading />}
    </main>
  );
}

function Frame() {
  const t = useUiTexts();
  const narrow = useNarrow();
  const loading = useNavigation().state === 'loading';
  return (
    <div className="kz-shell">
      <a className="kz-skip" href="#main">
        {t('skip')}
      </a>
      <TopBar />
      {!narrow && (
        <div className="kz-side">
          <div className="kz-side-inner">
            <MainMenu />
          </div>
        </div>
      )}
      <main id="main" className="kz-main" tabIndex={-1} aria-busy={loading}>
        <Suspense fallback={<Loading />}>
          <Content />
        </Suspense>
      </main>
    </div>
  );
}

function Content() {
  const t = useAppTexts();
  const me = useMe();
  const { pathname } = useLocation();
  if (me.grants.length > 0 || pathname === '/security')
    return (
      <>
        {pathname === '/' && <LastSignIn />}
        <Outlet />
      </>
    );
  return (
    <EmptyState
      title={t('noDuty')}
      hint={t('noDutyHint', { account: me.account })}
      action={<a href="/my">{t('volunteerPage')}</a>}
    />
  );
}
