import { formatDate } from '../../../lib/i18n';
import type { OwnRecord } from '../queries';
import { usePersonTexts } from '../texts';

interface FactsProps {
  person: OwnRecord;
  /** Names of the organizations where the person belongs. */
  teams?: readonly string[];
}

/** What is stored about a person, secrets masked; what there is none of is left out. */
export function Facts({ person, teams }: FactsProps) {
  const t = usePersonTexts();
  const facts = [
    [t('fields.name'), person.name],
    [t('fields.idNumber'), person.idNumberMasked],
    [t('fields.sex'), person.sex && t(`sex.${person.sex}`)],
    [t('fields.birthDate'), person.birthDate],
    [t('fields.phone'), person.phoneMasked],
    [t('fields.email'), person.emailMasked],
    [t('fields.guardianName'), person.guardianNameMasked],
    [t('fields.guardianPhone'), person.guardianPhoneMasked],
    [t('fields.region'), person.regionName],
    [t('fields.employer'), person.employer],
    [t('fields.position'), person.position],
    [t('fields.education'), person.education],
    [t('fields.expertise'), person.expertise.join('、')],
    [t('fields.serviceIntents'), person.serviceIntents.join('、')],
    [t('fields.availability'), person.availability],
    [t('fields.note'), person.note],
    [t('fields.teams'), teams?.join('、')],
    [t('fields.createdAt'), formatDate(person.createdAt)],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <dl className="kp-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
