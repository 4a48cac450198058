import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { formatTime } from '../../../lib/i18n';
import { Field } from '../kit/field';
import { StepForm } from '../kit/form';
import { Problem } from '../kit/problem';
import { Screen } from '../kit/screen';
import { Waiting } from '../kit/waiting';
import { registrationProgress } from '../queries';
import { usePersonTexts } from '../texts';

/**
 * How far a registration is, by its number. The number stands behind `#`, which no server logs; what is shown is the same for
 * everybody, registered before or not.
 */
export function ProgressPage() {
  const { hash } = useLocation();
  return <ProgressOf key={hash} initial={hash.slice(1)} />;
}

function ProgressOf({ initial }: { initial: string }) {
  const t = usePersonTexts();
  const [trackingNo, setTrackingNo] = useState(initial);
  const [isAsking, setAsking] = useState(initial === '');
  const look = (typed: string) => {
    setTrackingNo(typed);
    setAsking(false);
  };
  if (isAsking)
    return (
      <Screen title={t('progress.title')} lead={t('progress.lead')}>
        <NumberForm initial={trackingNo} onLook={look} />
      </Screen>
    );
  return (
    <Screen title={t('progress.title')}>
      <Progress trackingNo={trackingNo} />
      <button type="button" className="kp-button kp-start" onClick={() => setAsking(true)}>
        {t('progress.other')}
      </button>
    </Screen>
  );
}

function Progress({ trackingNo }: { trackingNo: string }) {
  const t = usePersonTexts();
  const progress = useQuery(registrationProgress(trackingNo));
  if (!progress.data) return progress.error ? <Problem error={progress.error} /> : <Waiting />;
  const { receivedAt, processedAt } = progress.data;
  return (
    <>
      <div role="status" className="kp-group">
        <h2>{processedAt ? t('progress.processed') : t('progress.received')}</h2>
        <p>{processedAt ? t('progress.processedHint') : t('progress.receivedHint')}</p>
      </div>
      <dl className="kp-facts">
        <div>
          <dt>{t('progress.number')}</dt>
          <dd className="kp-number">{trackingNo}</dd>
        </div>
        <div>
          <dt>{t('progress.receivedAt')}</dt>
          <dd>{formatTime(receivedAt)}</dd>
        </div>
        {processedAt && (
          <div>
            <dt>{t('progress.processedAt')}</dt>
            <dd>{formatTime(processedAt)}</dd>
          </div>
        )}
      </dl>
      {processedAt && (
        <a className="kp-button kp-main-button kp-start" href="/my">
          {t('links.my')}
        </a>
      )}
    </>
  );
}

interface NumberFormProps {
  initial: string;
  onLook: (trackingNo: string) => void;
}

function NumberForm({ initial, onLook }: NumberFormProps) {
  const t = usePersonTexts();
  const [typed, setTyped] = useState(initial);
  const [isMissing, setMissing] = useState(false);
  const look = () => {
    setMissing(typed.trim() === '');
    if (typed.trim() !== '') onLook(typed.trim());
  };
  return (
    <StepForm action={t('progress.look')} onSubmit={look}>
      <Field
        label={t('progress.number')}
        value={typed}
        onChange={setTyped}
        hint={t('progress.numberHint')}
        problem={isMissing ? t('required') : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
        required
      />
    </StepForm>
  );
}
