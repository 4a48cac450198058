import { useMutation } from '@tanstack/react-query';
import { bodyOf, client } from '../../../lib/api';
import { Field } from '../kit/field';
import { StepForm } from '../kit/form';
import { Problem } from '../kit/problem';
import { usePersonTexts } from '../texts';

interface NumberFormProps {
  value: string;
  onChange: (value: string) => void;
  onSent: () => void;
}

/** The document number, to which a code is sent; nobody is told whether somebody is registered with it. */
export function NumberForm({ value, onChange, onSent }: NumberFormProps) {
  const t = usePersonTexts();
  const send = useMutation({
    mutationFn: () => bodyOf(client.POST('/api/v1/auth/person-codes', { body: { idNumber: value } })),
    onSuccess: onSent,
  });
  return (
    <StepForm action={t('prove.send')} busy={send.isPending} onSubmit={() => send.mutate()}>
      <Problem error={send.error} />
      <Field
        label={t('fields.idNumber')}
        value={value}
        onChange={onChange}
        hint={t('prove.numberHint')}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={30}
        required
      />
    </StepForm>
  );
}
