import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { formatTime } from '../../lib/i18n';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LinkButton } from '../../ui/link-button';
import { Panel } from '../../ui/page-frame';
import { PublicFrame } from '../../ui/public-frame';
import { RegistrationStatus } from '../../ui/status-tag';
import { Answers } from './answers';
import { applicationQuery, withdrawApplication, type Application, type Key } from './queries';
import { Reasons } from './reason-list';
import { useRegisterTexts } from './texts';

interface TrackingProps {
  access: Key;
  application: Application;
}

const STEP_OF = { rejected: 'rejected', withdrawn: 'withdrawn' } as const;

/** How far a registration is, and what comes next. */
export function Tracking({ access, application }: TrackingProps) {
  const t = useRegisterTexts();
  const { status, nextStep, trackingNo, email, supervisorName } = application;
  const isOver = status === 'rejected' || status === 'withdrawn';
  const next = nextStep === 'none' && isOver ? STEP_OF[status] : nextStep === 'none' ? 'wait' : nextStep;
  return (
    <PublicFrame title={t(status === 'submitted' ? 'tracking.submitted' : 'tracking.title')}>
      <Panel title={application.fields.name ?? ''} extra={<RegistrationStatus status={status} />}>
        <p className="kz-secondary">{t('tracking.number')}</p>
        <p className="kz-tracking-no">{trackingNo}</p>
        <p className="kz-secondary">{t('tracking.numberHint', { email })}</p>
        <h2 className="kz-form-section">{t('tracking.next')}</h2>
        <p>{t(`tracking.step.${next}`, { unit: supervisorName })}</p>
        <div className="kz-form-actions">
          {status === 'submitted' ? (
            <Withdrawal access={access} />
          ) : (
            <LinkButton to={isOver ? '/register/organization' : '/sign-in'} size="large" type="primary">
              {t(isOver ? 'tracking.another' : 'signIn')}
            </LinkButton>
          )}
        </div>
      </Panel>
      <Panel title={t('tracking.history')}>
        <History application={application} />
      </Panel>
      <Panel title={t('steps.unit')}>
        <Answers application={application} />
      </Panel>
    </PublicFrame>
  );
}

function History({ application: { history } }: Pick<TrackingProps, 'application'>) {
  const t = useRegisterTexts();
  return (
    <ol className="kz-history">
      {history.map((entry) => (
        <li key={entry.at}>
          {t(`tracking.events.${entry.event as 'submission'}`)}
          <span className="kz-cell-sub">{formatTime(entry.at)}</span>
          <Reasons entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Withdrawal({ access }: { access: Key }) {
  const t = useRegisterTexts();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const run = async (): Promise<void> => {
    queries.setQueryData(applicationQuery(access).queryKey, await withdrawApplication(access));
  };
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('tracking.withdraw')}</Button>
      {asked && (
        <ConfirmDialog
          title={t('tracking.withdrawTitle')}
          effect={t('tracking.withdrawEffect')}
          okText={t('tracking.withdraw')}
          danger
          run={run}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
