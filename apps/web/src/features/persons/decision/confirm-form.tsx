import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../../../lib/api';
import { ConsentList } from '../kit/consent-list';
import { Field } from '../kit/field';
import { StepForm } from '../kit/form';
import { Problem } from '../kit/problem';
import { consentTexts, givenOf, type OwnRecord, ownRecord, textsFor } from '../queries';
import { usePersonTexts } from '../texts';

/** What is needed to confirm: the consents, and for a minor the guardian's code. A wrong name can be put right on the way. */
export function ConfirmForm({ person }: { person: OwnRecord }) {
  const t = usePersonTexts();
  const queries = useQueryClient();
  const texts = useQuery(consentTexts);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState(person.name);
  const [guardianCode, setGuardianCode] = useState('');
  const asked = textsFor(texts.data?.items ?? [], person.isMinor);
  const confirm = useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/v1/me/volunteer/confirmation', {
          body: {
            decision: 'confirm',
            consents: givenOf(asked, ticked),
            ...(name === person.name ? {} : { changes: { name } }),
            ...(guardianCode ? { guardianCode } : {}),
          },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ownRecord.queryKey }),
  });
  return (
    <StepForm action={t('confirm.confirm')} busy={confirm.isPending} onSubmit={() => confirm.mutate()}>
      <Field label={t('confirm.name')} value={name} onChange={setName} maxLength={100} autoComplete="name" />
      {person.isMinor && <GuardianCode person={person} value={guardianCode} onChange={setGuardianCode} />}
      <ConsentList texts={asked} given={ticked} onChange={setTicked} />
      <Problem error={confirm.error ?? texts.error} />
    </StepForm>
  );
}

interface GuardianCodeProps {
  person: OwnRecord;
  value: string;
  onChange: (value: string) => void;
}

function GuardianCode({ person, value, onChange }: GuardianCodeProps) {
  const t = usePersonTexts();
  const send = useMutation({ mutationFn: () => bodyOf(client.POST('/api/v1/me/volunteer/guardian-codes')) });
  return (
    <div className="kp-group">
      <p>
        {t('confirm.guardian', {
          name: person.guardianNameMasked,
          phone: person.guardianPhoneMasked,
        })}
      </p>
      <button type="button" className="kp-button" onClick={() => send.mutate()} disabled={send.isPending}>
        {t('confirm.guardianSend')}
      </button>
      {send.isSuccess && <p role="status">{t('confirm.guardianSent')}</p>}
      <Problem error={send.error} />
      <Field
        label={t('confirm.guardianCode')}
        value={value}
        onChange={onChange}
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
      />
    </div>
  );
}
