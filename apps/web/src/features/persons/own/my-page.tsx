import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate } from 'react-router';
import { session } from '../../../lib/api';
import { Screen } from '../kit/screen';
import { Waiting } from '../kit/waiting';
import { ProveSelf } from '../prove/prove-self';
import { ownRecord } from '../queries';
import { usePersonTexts } from '../texts';
import { WithPerson } from '../with-person';
import { Accesses } from './accesses';
import { Closing } from './closing';
import { ContactChange } from './contact-change';
import { Facts } from './facts';
import { NoRecord } from './no-record';
import { OwnConsents } from './own-consents';
import { RecordForm } from './record-form';
import { Section } from './section';
import { TakeAlong } from './take-along';
import { Teams } from './teams';

/** A volunteer's own page; whoever is not signed in proves who they are first. */
export function MyPage() {
  const t = usePersonTexts();
  const [isClosed, setClosed] = useState(false);
  if (isClosed) return <Screen title={t('closing.done')} lead={t('closing.doneHint')} />;
  return (
    <WithPerson prove={<ProveSelf title={t('prove.title')} lead={t('prove.lead')} />}>
      <OwnPage onClosed={() => setClosed(true)} />
    </WithPerson>
  );
}

function OwnPage({ onClosed }: { onClosed: () => void }) {
  const t = usePersonTexts();
  const record = useQuery(ownRecord);
  const [saved, setSaved] = useState<number>();
  if (!record.data) return record.error ? <NoRecord error={record.error} /> : <Waiting />;
  const person = record.data;
  if (person.status === 'pending_confirmation') return <Navigate to="/confirm" replace />;
  const lead = t(`status.${person.status === 'suspended' ? 'suspended' : 'active'}`, {
    number: person.volunteerNo,
  });
  return (
    <Screen title={t('my.title', { name: person.name })} lead={lead}>
      <button type="button" className="kp-button kp-start" onClick={() => void session.signOut()}>
        {t('my.signOut')}
      </button>
      <Section title={t('teams.title')} isOpen>
        <Teams person={person} />
      </Section>
      <Section title={t('my.data')}>
        <Facts person={person} />
        <RecordForm
          key={person.version}
          person={person}
          isSaved={saved === person.version}
          onSaved={setSaved}
        />
      </Section>
      <Section title={t('contact.title')}>
        <ContactChange person={person} />
      </Section>
      <Section title={t('consents.title')}>
        <OwnConsents />
      </Section>
      <Section title={t('accesses.title')}>
        <Accesses />
      </Section>
      <Section title={t('export.title')}>
        <TakeAlong />
      </Section>
      <Section title={t('closing.title')}>
        <Closing onClosed={onClosed} />
      </Section>
    </Screen>
  );
}
