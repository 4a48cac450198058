import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../../../lib/api';
import { Field } from '../kit/field';
import { StepForm } from '../kit/form';
import { Problem } from '../kit/problem';
import { usePersonTexts } from '../texts';
import { BackButton } from './back-button';
import type { StepProps } from './draft';

/** The guardian of a minor, whose consent is a code to the guardian's telephone. */
export function GuardianStep({ draft, change, onNext, onBack }: StepProps) {
  const t = usePersonTexts();
  const [isChecked, setChecked] = useState(false);
  const [isCodeChecked, setCodeChecked] = useState(false);
  const isSame =
    draft.channel === 'sms' && draft.guardianPhone.replace(/\D/g, '') === draft.phone.replace(/\D/g, '');
  const send = useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/v1/registrations/contact-codes', {
          body: { channel: 'sms', address: draft.guardianPhone, forGuardian: true },
        }),
      ),
  });
  const waitsForCode = !isSame && (send.isSuccess || draft.guardianCode !== '');
  const missing = (value: string) => (isChecked && value.trim() === '' ? t('required') : undefined);
  const next = () => {
    setChecked(true);
    if (draft.guardianName === '' || draft.guardianPhone === '') return;
    if (isSame || draft.guardianCode !== '') return onNext();
    if (waitsForCode) setCodeChecked(true);
    else send.mutate();
  };
  return (
    <StepForm
      action={isSame || waitsForCode ? t('next') : t('prove.send')}
      busy={send.isPending}
      onSubmit={next}
      aside={
        <>
          <BackButton onBack={onBack} />
          {waitsForCode && (
            <button
              type="button"
              className="kp-button"
              onClick={() => send.mutate()}
              disabled={send.isPending}
            >
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
          change({ guardianPhone, guardianCode: '' });
          setCodeChecked(false);
          send.reset();
        }}
        problem={missing(draft.guardianPhone)}
        type="tel"
        autoComplete="off"
        maxLength={30}
      />
      <Problem error={send.error} />
      {send.isSuccess && <p role="status">{t('join.codeSent')}</p>}
      {waitsForCode && (
        <Field
          label={t('confirm.guardianCode')}
          value={draft.guardianCode}
          onChange={(guardianCode) => change({ guardianCode })}
          problem={isCodeChecked ? missing(draft.guardianCode) : undefined}
          hint={t('confirm.guardianSent')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
        />
      )}
    </StepForm>
  );
}
