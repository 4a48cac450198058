import { session, toApiError } from '../../../lib/api';
import { Problem } from '../kit/problem';
import { Screen } from '../kit/screen';
import { usePersonTexts } from '../texts';

/** Instead of a record that does not come. Mostly somebody of the office, whose browser a volunteer is about to use. */
export function NoRecord({ error }: { error: unknown }) {
  const t = usePersonTexts();
  if (toApiError(error).status !== 403) return <Problem error={error} />;
  return (
    <Screen title={t('office.title')} lead={t('office.lead')}>
      <div className="kp-actions">
        <button type="button" className="kp-button kp-main-button" onClick={() => void session.signOut()}>
          {t('office.leave')}
        </button>
        <a className="kp-button" href="/">
          {t('office.back')}
        </a>
      </div>
    </Screen>
  );
}
