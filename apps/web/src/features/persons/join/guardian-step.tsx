import { useState } from 'react';
import { Field } from '../kit/field';
import { StepForm } from '../kit/form';
import { Problem } from '../kit/problem';
import { usePersonTexts } from '../texts';
import { BackButton } from './back-button';
import type { Draft, StepProps } from './draft';
import { useProof } from './use-proof';

/** The guardian of a minor, whose consent is a code to the guardian's telephone. */
export function GuardianStep({ draft, change, onNext, onBack }: StepProps) {
  const t = usePersonTexts();
  const [isChecked, setChecked] = useState(false);
  const proving = useProof(
    { channel: 'sms', address: draft.guardianPhone, forGuardian: true },
    (guardianProof) => {
      change({ guardianProof });
      onNext();
    },
  );
  const hasConsent = sharesPhone(draft) || draft.guardianProof !== '';
  const asksCode = proving.isSent && !hasConsent;
  const missing = (value: string) => (isChecked && value.trim() === '' ? t('required') : undefined);
  const next = () => {
    setChecked(true);
    if (draft.guardianName === '' || draft.guardianPhone === '') return;
    if (hasConsent) onNext();
    else if (asksCode) proving.prove();
    else proving.send();
  };
  return (
    <StepForm
      action={hasConsent || asksCode ? t('next') : t('prove.send')}
      busy={proving.busy}
      onSubmit={next}
      aside={
        <>
          <BackButton onBack={onBack} />
          {asksCode && (
            <button type="button" className="kp-button" onClick={proving.send} disabled={proving.busy}>
              {t('prove.again')}
            </button>
          )}
        </>
      }
    >
      <Field
        label={t('fields.guardianName')}
        value={draft.guardianName}
        onChange={(guardianName) => change({ guardianName })}
        problem={missing(draft.guardianName)}
        autoComplete="off"
        maxLength={100}
      />
      <Field
        label={t('fields.guardianPhone')}
        value={draft.guardianPhone}
        onChange={(guardianPhone) => {
          change({ guardianPhone, guardianProof: '' });
          proving.begin();
        }}
        problem={missing(draft.guardianPhone)}
        type="tel"
        autoComplete="off"
        maxLength={30}
      />
      <Problem error={proving.error} />
      {draft.guardianProof !== '' && <p role="status">{t('join.proven')}</p>}
      {asksCode && <p role="status">{t('join.codeSent')}</p>}
      {asksCode && <CodeField proving={proving} />}
    </StepForm>
  );
}

function CodeField({ proving }: { proving: ReturnType<typeof useProof> }) {
  const t = usePersonTexts();
  const problem = proving.code.trim() === '' ? t('required') : t('join.codeShape');
  return (
    <Field
      label={t('confirm.guardianCode')}
      value={proving.code}
      onChange={proving.setCode}
      problem={proving.isWrong ? problem : undefined}
      hint={t('confirm.guardianSent')}
      inputMode="numeric"
      autoComplete="off"
      maxLength={8}
    />
  );
}

/** The message to a telephone that both share has asked for the guardian's consent as well. */
function sharesPhone({ channel, phone, guardianPhone }: Draft): boolean {
  return channel === 'sms' && guardianPhone.replace(/\D/g, '') === phone.replace(/\D/g, '');
}
