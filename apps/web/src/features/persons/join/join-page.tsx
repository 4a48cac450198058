import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Screen } from '../kit/screen';
import { useLeaveGuard } from '../kit/use-leave-guard';
import { usePersonTexts } from '../texts';
import { isMinorBy } from '../../../lib/birth';
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
  const [isSent, setSent] = useState(false);
  const steps = STEPS.filter((one) => one !== 'guardian' || isMinorBy(draft));
  const [step, go] = useStep(steps, draft.code !== '');
  useLeaveGuard(draft.code !== '' && !isSent);
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  if (isSent) return <Sent />;
  const at = steps.indexOf(step);
  const next = steps[at + 1];
  const props = {
    draft,
    change,
    onNext: () => (next ? go(next) : setSent(true)),
    onBack: () => go(steps[at - 1] ?? 'contact'),
  };
  return (
    <Screen title={t(`join.${step}`)} lead={t(`join.${step}Lead`)} step={[at + 1, steps.length]}>
      {step === 'contact' && <ContactStep {...props} />}
      {step === 'self' && <SelfStep {...props} />}
      {step === 'guardian' && <GuardianStep {...props} />}
      {step === 'teams' && <TeamStep {...props} />}
      {step === 'consents' && <ConsentStep {...props} onFix={go} />}
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

function Sent() {
  const t = usePersonTexts();
  return (
    <Screen title={t('join.sent')} lead={t('join.sentHint')}>
      <a className="kp-button kp-main-button kp-start" href="/my">
        {t('links.my')}
      </a>
    </Screen>
  );
}
