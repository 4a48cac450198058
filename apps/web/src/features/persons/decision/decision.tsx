import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatDate } from '../../../lib/i18n';
import { Screen } from '../kit/screen';
import { Waiting } from '../kit/waiting';
import { Facts } from '../own/facts';
import { NoRecord } from '../own/no-record';
import { isOpen, ownMemberships, ownRecord } from '../queries';
import { usePersonTexts } from '../texts';
import { ConfirmForm } from './confirm-form';
import { RefuseForm } from './refuse-form';

/** Says who registered the person, what is stored and where the person is to belong, and lets the person decide. */
export function Decision({ onErased }: { onErased: () => void }) {
  const t = usePersonTexts();
  const record = useQuery(ownRecord);
  const memberships = useQuery(ownMemberships);
  if (!record.data) return record.error ? <NoRecord error={record.error} /> : <Waiting />;
  const person = record.data;
  if (person.status !== 'pending_confirmation')
    return (
      <Screen title={t('confirm.done')} lead={t('confirm.doneHint', { number: person.volunteerNo })}>
        <Link className="kp-button kp-main-button" to="/my">
          {t('links.my')}
        </Link>
      </Screen>
    );
  const { registrar } = person;
  const lead = registrar
    ? t('confirm.by', { unit: registrar.organizationName, date: formatDate(registrar.at) })
    : t('confirm.byUnknown');
  const teams = memberships.data?.items.filter(isOpen).map(({ organizationName }) => organizationName) ?? [];
  return (
    <Screen title={t('confirm.choose')} lead={lead} step={[3, 3]}>
      <p className="kp-links">
        <a href="#refuse">{t('confirm.refuseTitle')}</a>
      </p>
      <h2>{t('confirm.stored')}</h2>
      <Facts person={person} teams={teams} />
      <ConfirmForm person={person} />
      <RefuseForm onErased={onErased} />
    </Screen>
  );
}
