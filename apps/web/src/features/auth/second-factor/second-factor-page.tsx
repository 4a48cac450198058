import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Link, Navigate, useNavigate } from 'react-router';
import { meQuery } from '../../../lib/access';
import { session } from '../../../lib/api';
import { Loading } from '../../../ui/page-frame';
import { ProblemAlert } from '../../../ui/problem-alert';
import { EntryFrame } from '../entry-frame';
import { useEntryTitle } from '../entry-title';
import { secondFactorQuery } from '../queries';
import { useAuthTexts } from '../texts';
import { useSessionStatus } from '../use-session';
import { Enrolment } from './enrolment';

/** Sets the second factor up: forced where a role needs one, by choice from "my security". */
export function SecondFactorPage() {
  const t = useAuthTexts();
  const status = useSessionStatus();
  const me = useQuery({ ...meQuery, enabled: status === 'signed-in' });
  useEntryTitle(t('enrol.title'));
  if (status === 'signed-out') return <Navigate to="/sign-in" replace />;
  if (me.data?.mustChangePassword) return <Navigate to="/password" replace />;
  return (
    <EntryFrame>
      <h1>{t('enrol.title')}</h1>
      {me.error && <ProblemAlert error={me.error} onRetry={() => void me.refetch()} />}
      {me.data ? <Steps forced={me.data.mustEnrolSecondFactor} /> : <Loading rows={4} />}
    </EntryFrame>
  );
}

function Steps({ forced }: { forced: boolean }) {
  const t = useAuthTexts();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const factor = useQuery(secondFactorQuery);
  const onDone = async (): Promise<void> => {
    await queries.invalidateQueries();
    await navigate(forced ? '/' : '/security', { replace: true });
  };
  const back = forced ? (
    <Button type="link" className="kz-entry-help" onClick={() => void session.signOut()}>
      {t('change.signOut')}
    </Button>
  ) : (
    <p className="kz-entry-help">
      <Link to="/security">{t('enrol.back')}</Link>
    </p>
  );
  return (
    <>
      {forced && (
        <Alert
          className="kz-form-alert"
          type="info"
          showIcon
          title={t('enrol.forced')}
          description={t('enrol.forcedHint')}
        />
      )}
      {factor.error && <ProblemAlert error={factor.error} onRetry={() => void factor.refetch()} />}
      {factor.data ? (
        <Enrolment replacing={factor.data.confirmedAt !== null} back={back} onDone={() => void onDone()} />
      ) : (
        back
      )}
    </>
  );
}
