import { useQuery } from '@tanstack/react-query';
import { formatTime } from '../../../lib/i18n';
import { Problem } from '../kit/problem';
import { Waiting } from '../kit/waiting';
import { ownAccesses } from '../queries';
import { usePersonTexts } from '../texts';

const KNOWN = ['idNumber', 'phone', 'email', 'guardianName', 'guardianPhone'] as const;

/** Who of the staff looked at the person's sealed data, what at, and why. */
export function Accesses() {
  const t = usePersonTexts();
  const accesses = useQuery(ownAccesses);
  if (!accesses.data) return accesses.error ? <Problem error={accesses.error} /> : <Waiting />;
  const { items } = accesses.data;
  if (items.length === 0) return <p className="kz-secondary">{t('accesses.none')}</p>;
  const words = (fields: readonly string[]) =>
    KNOWN.filter((field) => fields.includes(field))
      .map((field) => t(`fields.${field}`))
      .join('、');
  return (
    <ul className="kp-list">
      {items.map((access) => (
        <li key={`${access.where} ${access.at}`}>
          <div>
            <strong>
              {[access.byOrganization, access.byName].filter(Boolean).join(' ') || t('accesses.gone')}
            </strong>
            <span>
              {t(`accesses.what.${access.where}`, { fields: words(access.fields), reason: access.reason })}
            </span>
            <span className="kz-secondary">{formatTime(access.at)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
