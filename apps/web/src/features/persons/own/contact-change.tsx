import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../../../lib/api';
import { Choice, Field } from '../kit/field';
import { StepForm } from '../kit/form';
import { Problem } from '../kit/problem';
import { type OwnRecord, ownRecord } from '../queries';
import { usePersonTexts } from '../texts';

type Channel = 'sms' | 'email';

/** Another telephone number or e-mail address: a code goes to it, and the document number is asked once more. */
export function ContactChange({ person }: { person: OwnRecord }) {
  const t = usePersonTexts();
  const queries = useQueryClient();
  const [channel, setChannel] = useState<Channel>('sms');
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const [idNumber, setIdNumber] = useState('');
  const send = useMutation({
    mutationFn: () =>
      bodyOf(client.POST('/api/v1/me/volunteer/contact-codes', { body: { channel, address } })),
  });
  const change = useMutation({
    mutationFn: () =>
      bodyOf(client.POST('/api/v1/me/volunteer/contact', { body: { channel, address, code, idNumber } })),
    onSuccess: (changed) => {
      queries.setQueryData(ownRecord.queryKey, changed);
      send.reset();
      setCode('');
      setIdNumber('');
    },
  });
  const choose = (next: Channel) => {
    setChannel(next);
    setAddress('');
    send.reset();
  };
  return (
    <StepForm
      action={send.isSuccess ? t('contact.change') : t('contact.send')}
      busy={send.isPending || change.isPending}
      onSubmit={() => (send.isSuccess ? change.mutate() : send.mutate())}
    >
      <Choice label={t('contact.which')} value={channel} onChange={(value) => choose(value as Channel)}>
        <option value="sms">{t('fields.phone')}</option>
        <option value="email">{t('fields.email')}</option>
      </Choice>
      <NewAddress person={person} channel={channel} value={address} onChange={setAddress} />
      {send.isSuccess && (
        <>
          <p role="status">{t('contact.sent')}</p>
          <Field label={t('fields.code')} value={code} onChange={setCode} inputMode="numeric" maxLength={8} />
          <Field label={t('fields.idNumber')} value={idNumber} onChange={setIdNumber} maxLength={30} />
        </>
      )}
      <Problem error={change.error ?? send.error} />
      {change.isSuccess && <p role="status">{t('contact.done')}</p>}
    </StepForm>
  );
}

interface NewAddressProps {
  person: OwnRecord;
  channel: Channel;
  value: string;
  onChange: (value: string) => void;
}

function NewAddress({ person, channel, value, onChange }: NewAddressProps) {
  const t = usePersonTexts();
  const isPhone = channel === 'sms';
  const current = isPhone ? person.phoneMasked : person.emailMasked;
  return (
    <>
      <p className="kz-secondary">{t('contact.current', { value: current ?? t('none') })}</p>
      <Field
        label={t(isPhone ? 'contact.newPhone' : 'contact.newEmail')}
        value={value}
        onChange={onChange}
        type={isPhone ? 'tel' : 'email'}
        autoComplete={isPhone ? 'tel' : 'email'}
        maxLength={254}
      />
    </>
  );
}
