import { useState } from 'react';
import { Link } from 'react-router';
import { Choice, Field } from '../kit/field';
import { StepForm } from '../kit/form';
import { Problem } from '../kit/problem';
import { usePersonTexts } from '../texts';
import { looksLikeContact } from './contact-shape';
import { addressOf, type Draft, type StepProps } from './draft';
import { useProof } from './use-proof';

/** The telephone, and the code that comes to it. */
export function ContactStep({ draft, change, onNext }: StepProps) {
  const t = usePersonTexts();
  const [isWrong, setWrong] = useState(false);
  const isPhone = draft.channel === 'sms';
  const isProven = draft.proof !== '';
  const proving = useProof({ channel: draft.channel, address: addressOf(draft) }, (proof) => {
    change({ proof });
    onNext();
  });
  const sendCode = () => {
    const isContact = looksLikeContact(draft.channel, addressOf(draft));
    setWrong(!isContact);
    if (isContact) proving.send();
  };
  const next = () => {
    if (isProven) return onNext();
    if (proving.isSent) return proving.prove();
    sendCode();
  };
  const begin = (changed: Partial<Draft>) => {
    change({ ...changed, proof: '' });
    setWrong(false);
    proving.begin();
  };
  const asksCode = proving.isSent && !isProven;
  return (
    <>
      <StepForm
        action={isProven || proving.isSent ? t('next') : t('prove.send')}
        busy={proving.busy}
        onSubmit={next}
        aside={
          asksCode && (
            <button type="button" className="kp-button" onClick={sendCode} disabled={proving.busy}>
              {t('prove.again')}
            </button>
          )
        }
      >
        <Problem error={proving.error} />
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
          isWrong={isWrong}
          onChange={(address) => begin(isPhone ? { phone: address } : { email: address })}
        />
        {isProven && <p role="status">{t('join.proven')}</p>}
        {asksCode && <p role="status">{t('join.codeSent')}</p>}
        {asksCode && (
          <Field
            label={t('fields.code')}
            value={proving.code}
            onChange={proving.setCode}
            problem={proving.isWrong ? t('join.codeShape') : undefined}
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
