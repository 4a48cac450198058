import type { AuditRecord } from '../queries';
import { type DetailKey, VALUES } from './detail-values';
import { AuditObject } from './names';
import { useAuditTexts, words } from './texts';

/** What an act was chiefly about. Of a role that is whose it is, not the number of the grant. */
function subjectOf({ objectType, objectId, details }: AuditRecord): string | null {
  const { accountId } = details;
  return objectType === 'role' && typeof accountId === 'string' ? accountId : objectId;
}

/** Decisions on many at once are one act: only there the event is not in its name. */
const MANY_AT_ONCE = 'membership:decide';

/** The organization that an act is about, unless it is what was acted on or stands behind that one's name. */
function placeOf(
  { organizationId, names = [] }: AuditRecord,
  subject: string | null,
): { organizationId?: string } {
  const place = names.find(({ id }) => id === organizationId);
  if (!place || place.id === subject || names.some(({ hint }) => hint === place.name)) return {};
  return { organizationId: place.id };
}

/** What the record does not say already, and what is not nothing. */
function detailsOf(record: AuditRecord): Array<[string, unknown]> {
  const subject = subjectOf(record);
  const isSubject = (value: unknown): boolean =>
    value === subject || (Array.isArray(value) && value.length === 1 && value[0] === subject);
  const told = Object.entries<unknown>({ ...placeOf(record, subject), ...record.details }).filter(
    ([name, value]) =>
      value !== null &&
      value !== false &&
      !isSubject(value) &&
      (name !== 'event' || record.action === MANY_AT_ONCE),
  );
  return told.sort(([a], [b]) => orderOf(a) - orderOf(b));
}

const ORDER = Object.keys(words.detail);
/** The database keeps details in an order of its own. */
const orderOf = (name: string): number => (isKnown(name) ? ORDER.indexOf(name) : ORDER.length);
const isKnown = (name: string): name is DetailKey => Object.hasOwn(words.detail, name);

function Detail({ name, value, record }: { name: string; value: unknown; record: AuditRecord }) {
  const t = useAuditTexts();
  // Of a newer server, as it stands in the log.
  if (!isKnown(name)) return <>{`${name}=${JSON.stringify(value)}`}</>;
  if (value === true) return <>{t(`detail.${name}`)}</>;
  const Value = VALUES[name];
  return (
    <>
      {t(`detail.${name}`)}
      {t('colon')}
      <span className="kz-audit-value">
        <Value value={value} record={record} />
      </span>
    </>
  );
}

/** What was acted on, by name, and what the act noted. */
export function ObjectCell({ record }: { record: AuditRecord }) {
  const t = useAuditTexts();
  const subject = subjectOf(record);
  const details = detailsOf(record);
  return (
    <>
      {subject !== null &&
        (subject === record.accountId ? t('own') : <AuditObject id={subject} record={record} />)}
      {details.length > 0 && (
        <ul className="kz-audit-details">
          {details.map(([name, value]) => (
            <li key={name}>
              <Detail name={name} value={value} record={record} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
