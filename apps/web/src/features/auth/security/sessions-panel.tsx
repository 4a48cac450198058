import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { formatTime } from '../../../lib/i18n';
import { Loading, Panel } from '../../../ui/page-frame';
import { ProblemAlert } from '../../../ui/problem-alert';
import { StatusTag } from '../../../ui/status-tag';
import { endOtherSessions, endSession, sessionsQuery, type Session } from '../queries';
import { useAuthTexts } from '../texts';

/** Where the account is open, and an end to what is not known or not needed. */
export function SessionsPanel() {
  const t = useAuthTexts();
  const queries = useQueryClient();
  const query = useQuery(sessionsQuery);
  const others = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  const sessions = query.data ?? [];
  return (
    <Panel
      title={t('sessions.title')}
      extra={
        sessions.length > 1 && (
          <Button loading={others.isPending} onClick={() => others.mutate()}>
            {t('sessions.endOthers')}
          </Button>
        )
      }
    >
      <ProblemAlert error={query.error ?? others.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Loading rows={3} />}
      <ul className="kz-duties">
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
    </Panel>
  );
}

function SessionLine({ session }: { session: Session }) {
  const t = useAuthTexts();
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: () => endSession(session.id),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  const device = session.device || t('sessions.unknown');
  return (
    <li>
      <span>
        {device}
        <span className="kz-cell-sub kz-digits">
          {t('sessions.used', { time: formatTime(session.lastUsedAt), since: formatTime(session.createdAt) })}
        </span>
      </span>
      {session.current ? (
        <StatusTag tone="good">{t('sessions.current')}</StatusTag>
      ) : (
        <Button
          danger
          loading={mutation.isPending}
          aria-label={t('sessions.endOne', { device })}
          onClick={() => mutation.mutate()}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
