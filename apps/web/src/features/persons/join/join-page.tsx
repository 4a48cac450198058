import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { Screen } from '../kit/screen';
import { useLeaveGuard } from '../kit/use-leave-guard';
import { usePersonTexts } from '../texts';
import { isMinorBy } from '../../../lib/id-number';
import { ConsentStep } from './consent-step';
import { ContactStep } from './contact-step';
import { emptyDraft, type Draft } from './draft';
import { GuardianStep } from './guardian-step';
import { SelfStep } from './self-step';
import { TeamStep } from './team-step';

const STEPS = ['contact', 'self', 'guardian', 'teams', 'consents'] as const;
type Step = (typeof STEPS)[number];

/** Online registration, one thing at a time. Nothing is sent before the last step. */
export function JoinPage() {
  const t = usePersonTexts();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [trackingNo, setTrackingNo] = useState<string>();
  const steps = STEPS.filter((one) => one !== 'guardian' || isMinorBy(draft));
  const [step, go] = useStep(steps, draft.proof !== '');
  useLeaveGuard((draft.proof !== '' || draft.name !== '') && trackingNo === undefined);
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  if (trackingNo !== undefined) return <Sent trackingNo={trackingNo} />;
  const at = steps.indexOf(step);
  const next = steps[at + 1];
  const props = {
    draft,
    change,
    onNext: () => go(next ?? step),
    onBack: () => go(steps[at - 1] ?? 'contact'),
  };
  return (
    <Screen title={t(`join.${step}`)} lead={t(`join.${step}Lead`)} step={[at + 1, steps.length]}>
      {step === 'contact' && <ContactStep {...props} />}
      {step === 'self' && <SelfStep {...props} />}
      {step === 'guardian' && <GuardianStep {...props} />}
      {step === 'teams' && <TeamStep {...props} />}
      {step === 'consents' && <ConsentStep {...props} onFix={go} onSent={setTrackingNo} />}
    </Screen>
  );
}

/** The step stands in the address, so that the telephone's back button goes one step back. Nothing begun: the first. */
function useStep(steps: readonly Step[], isBegun: boolean): [Step, (to: Step) => void] {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const asked = steps.find((one) => isBegun && hash === `#${one}`);
  // After the event: React takes a navigation while a form is sent for the form's own action.
  return [asked ?? 'contact', (to) => queueMicrotask(() => void navigate({ hash: to }))];
}

function Sent({ trackingNo }: { trackingNo: string }) {
  const t = usePersonTexts();
  return (
    <Screen title={t('join.sent')} lead={t('join.sentHint')}>
      <dl className="kp-facts">
        <div>
          <dt>{t('progress.number')}</dt>
          <dd className="kp-number">{trackingNo}</dd>
        </div>
      </dl>
      <p className="kz-secondary">{t('progress.keep')}</p>
      <p className="kp-links">
        <Link to={`/join/progress#${trackingNo}`}>{t('progress.title')}</Link>
      </p>
      <a className="kp-button kp-main-button kp-start" href="/my">
        {t('links.my')}
      </a>
    </Screen>
  );
}
