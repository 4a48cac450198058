import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { useSessionStatus } from '../features/auth';
import { session } from '../lib/api';
import { ProblemAlert } from '../ui/problem-alert';
import { useAppTexts } from './texts';

/** Before anything else can be shown. */
export function Starting() {
  const t = useAppTexts();
  return (
    <div className="kz-starting" role="status" aria-label={t('starting')}>
      <Spin size="large" />
    </div>
  );
}

/** Finds out on load whether the browser is still signed in, and forgets everybody's data on sign-out. */
export function SessionGate() {
  const status = useSessionStatus();
  const queries = useQueryClient();
  const start = useQuery({
    queryKey: ['session-start'],
    queryFn: () => session.start().then(() => true),
    enabled: status === 'starting',
    gcTime: 0,
  });
  useEffect(() => {
    if (status === 'signed-out') queries.clear();
  }, [status, queries]);
  if (start.error && status === 'starting') {
    return (
      <main className="kz-entry-main">
        <ProblemAlert error={start.error} onRetry={() => void start.refetch()} />
      </main>
    );
  }
  if (status === 'starting') return <Starting />;
  return <Outlet />;
}
