import { Alert } from 'antd';
import { useMe } from '../../lib/access';
import { formatTime } from '../../lib/i18n';
import { useAuthTexts } from './texts';

/** After signing in: when it was the time before, and whether somebody has guessed since. */
export function LastSignIn() {
  const t = useAuthTexts();
  const { lastSignIn } = useMe();
  if (!lastSignIn) return null;
  const { at, failures } = lastSignIn;
  const time = formatTime(at);
  if (failures > 0)
    return (
      <Alert
        className="kz-form-alert"
        type="warning"
        showIcon
        title={t('last.failures', { count: failures })}
        description={at ? t('last.failuresHint', { time }) : t('last.failuresFirst')}
      />
    );
  return at ? <p className="kz-secondary kz-last">{t('last.at', { time })}</p> : null;
}
