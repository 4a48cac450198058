import { useState } from 'react';
import { Screen } from '../kit/screen';
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
  const [step, setStep] = useState<Step | 'sent'>('contact');
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  if (step === 'sent') return <Sent />;
  const steps = STEPS.filter((one) => one !== 'guardian' || isMinorBy(draft));
  const at = steps.indexOf(step);
  const props = {
    draft,
    change,
    onNext: () => setStep(steps[at + 1] ?? 'sent'),
    onBack: () => setStep(steps[at - 1] ?? 'contact'),
  };
  return (
    <Screen title={t(`join.${step}`)} lead={t(`join.${step}Lead`)} step={[at + 1, steps.length]}>
      {step === 'contact' && <ContactStep {...props} />}
      {step === 'self' && <SelfStep {...props} />}
      {step === 'guardian' && <GuardianStep {...props} />}
      {step === 'teams' && <TeamStep {...props} />}
      {step === 'consents' && <ConsentStep {...props} onFix={() => setStep('self')} />}
    </Screen>
  );
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
