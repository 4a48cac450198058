import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client, session } from '../../../lib/api';
import { Field } from '../kit/field';
import { StepForm } from '../kit/form';
import { Problem } from '../kit/problem';
import { usePersonTexts } from '../texts';

interface CodeFormProps {
  idNumber: string;
  onBack: () => void;
}

/** The code from the message; with it the person is signed in. */
export function CodeForm({ idNumber, onBack }: CodeFormProps) {
  const t = usePersonTexts();
  const [code, setCode] = useState('');
  const open = useMutation({ mutationFn: () => session.signInPerson({ idNumber, code }), gcTime: 0 });
  const again = useMutation({
    mutationFn: () => bodyOf(client.POST('/api/v1/auth/person-codes', { body: { idNumber } })),
  });
  return (
    <StepForm
      action={t('prove.enter')}
      busy={open.isPending}
      onSubmit={() => open.mutate()}
      aside={
        <>
          <button
            type="button"
            className="kp-button"
            onClick={() => again.mutate()}
            disabled={again.isPending}
          >
            {t('prove.again')}
          </button>
          <button type="button" className="kp-button" onClick={onBack}>
            {t('prove.otherNumber')}
          </button>
        </>
      }
    >
      <Problem error={open.error ?? again.error} />
      {again.isSuccess && <p role="status">{t('prove.sentAgain')}</p>}
      <Field
        label={t('fields.code')}
        value={code}
        onChange={setCode}
        hint={t('prove.codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={8}
        required
      />
    </StepForm>
  );
}
