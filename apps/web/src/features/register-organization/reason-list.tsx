import { FIELDS } from './fields';
import type { Application } from './queries';
import { useRegisterTexts } from './texts';

/** What was said with a decision: of the whole, and of single fields. */
export function Reasons({ entry }: { entry: Application['history'][number] }) {
  const t = useRegisterTexts();
  const said = FIELDS.flatMap((field) => {
    const reason = entry.fieldReasons[field];
    return reason ? [{ field, reason }] : [];
  });
  return (
    <>
      {entry.reason && <p className="kz-said">{entry.reason}</p>}
      {said.length > 0 && (
        <ul className="kz-bullets">
          {said.map(({ field, reason }) => (
            <li key={field}>{t('check.problem', { field: t(`fields.${field}`), detail: reason })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
