import { useMutation, useQuery } from '@tanstack/react-query';
import { type ApiError, bodyOf, client, toApiError } from '../../../lib/api';
import { ConsentList } from '../kit/consent-list';
import { StepForm } from '../kit/form';
import { Problem } from '../kit/problem';
import { consentTexts, givenOf, textsFor } from '../queries';
import { usePersonTexts } from '../texts';
import { isMinorBy } from '../../../lib/id-number';
import { BackButton } from './back-button';
import { bodyFrom, type Draft, type StepProps } from './draft';

interface ConsentStepProps extends StepProps {
  onFix: (step: Fixable) => void;
  onSent: (trackingNo: string) => void;
}

export type Fixable = 'contact' | 'self' | 'guardian';

/** The consents, and sending it all. What the server finds wrong leads back to where it is mended. */
export function ConsentStep({ draft, change, onBack, onFix, onSent }: ConsentStepProps) {
  const t = usePersonTexts();
  const texts = useQuery(consentTexts);
  const isMinor = isMinorBy(draft);
  const asked = textsFor(texts.data?.items ?? [], isMinor);
  const send = useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/v1/registrations/volunteers', {
          body: bodyFrom(draft, givenOf(asked, draft.consents), isMinor),
        }),
      ),
    onSuccess: ({ trackingNo }) => onSent(trackingNo),
  });
  const wrong = send.error ? stepsOf(toApiError(send.error), draft) : [];
  const fix = (step: Fixable) => {
    if (isOver(send.error)) change(step === 'guardian' ? { guardianProof: '' } : { proof: '' });
    onFix(step);
  };
  return (
    <StepForm
      action={t('join.send')}
      busy={send.isPending}
      onSubmit={() => send.mutate()}
      aside={<BackButton onBack={onBack} />}
    >
      <ConsentList texts={asked} given={draft.consents} onChange={(consents) => change({ consents })} />
      <Problem error={send.error ?? texts.error} />
      {wrong.map((step) => (
        <button key={step} type="button" className="kp-button kp-start" onClick={() => fix(step)}>
          {t(`join.fix.${step}`)}
        </button>
      ))}
    </StepForm>
  );
}

/** A contact was proven too long ago: a code is asked for once more. */
function isOver(error: unknown): boolean {
  return toApiError(error).problem.code === 'CODE.PROOF_OVER';
}

/** Where what the server found wrong was filled in. */
function stepsOf({ problem }: ApiError, { channel }: Draft): Fixable[] {
  const proven = channel === 'sms' ? 'phone' : 'email';
  const steps = problem.errors.map(({ pointer }): Fixable | null => {
    if (pointer.startsWith('/contact') || pointer === `/${proven}`) return 'contact';
    if (pointer.startsWith('/guardian')) return 'guardian';
    return /^\/(name|idNumber|birthDate|regionCode|phone|email)/.test(pointer) ? 'self' : null;
  });
  return [...new Set(steps)].filter((step) => step !== null);
}
