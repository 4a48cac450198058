import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { bodyOf, client } from '../../../lib/api';
import { Choice, Field } from '../kit/field';
import { StepForm } from '../kit/form';
import { Problem } from '../kit/problem';
import { usePersonTexts } from '../texts';
import { looksLikeContact } from './contact-shape';
import { addressOf, type Draft, type StepProps } from './draft';

/** The telephone and the code that comes to it; it is looked at with the whole form. */
export function ContactStep({ draft, change, onNext }: StepProps) {
  const t = usePersonTexts();
  const [wrong, setWrong] = useState<'address' | 'code'>();
  const send = useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/v1/registrations/contact-codes', {
          body: { channel: draft.channel, address: addressOf(draft) },
        }),
      ),
  });
  const sendCode = () => {
    if (!looksLikeContact(draft.channel, addressOf(draft))) return setWrong('address');
    setWrong(undefined);
    send.mutate();
  };
  const next = () => {
    if (!send.isSuccess && draft.code === '') return sendCode();
    if (/^\s*\d{6}\s*$/.test(draft.code)) return onNext();
    setWrong('code');
  };
  const begin = (changed: Partial<typeof draft>) => {
    change({ ...changed, code: '' });
    setWrong(undefined);
    send.reset();
  };
  const isPhone = draft.channel === 'sms';
  const isSent = send.isSuccess || draft.code !== '';
  return (
    <>
      <StepForm
        action={isSent ? t('next') : t('prove.send')}
        busy={send.isPending}
        onSubmit={next}
        aside={
          isSent && (
            <button type="button" className="kp-button" onClick={sendCode} disabled={send.isPending}>
              {t('prove.again')}
            </button>
          )
        }
      >
        <Problem error={send.error} />
        <Choice
          label={t('join.channel')}
          value={draft.channel}
          onChange={(channel) => begin({ channel: channel as 'sms' | 'email' })}
        >
          <option value="sms">{t('fields.phone')}</option>
          <option value="email">{t('fields.email')}</option>
        </Choice>
        <AddressField
          draft={draft}
          isWrong={wrong === 'address'}
          onChange={(address) => begin(isPhone ? { phone: address } : { email: address })}
        />
        {send.isSuccess && <p role="status">{t('join.codeSent')}</p>}
        {isSent && (
          <Field
            label={t('fields.code')}
            value={draft.code}
            onChange={(code) => change({ code })}
            problem={wrong === 'code' ? t('join.codeShape') : undefined}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
          />
        )}
      </StepForm>
      <ul className="kp-links">
        <li>
          <a href="/my">{t('links.known')}</a>
        </li>
        <li>
          <Link to="/join/progress">{t('links.progress')}</Link>
        </li>
      </ul>
    </>
  );
}

interface AddressFieldProps {
  draft: Draft;
  isWrong: boolean;
  onChange: (address: string) => void;
}

function AddressField({ draft, isWrong, onChange }: AddressFieldProps) {
  const t = usePersonTexts();
  const isPhone = draft.channel === 'sms';
  const problem = t(isPhone ? 'join.phoneShape' : 'join.emailShape');
  return (
    <Field
      label={t(isPhone ? 'fields.phone' : 'fields.email')}
      value={addressOf(draft)}
      onChange={onChange}
      type={isPhone ? 'tel' : 'email'}
      autoComplete={isPhone ? 'tel' : 'email'}
      maxLength={254}
      problem={isWrong ? problem : undefined}
    />
  );
}
