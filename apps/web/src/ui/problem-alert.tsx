import { Alert, Button } from 'antd';
import { toApiError, type ApiError } from '../lib/api';
import type { Translate } from '../lib/i18n';
import { useUiTexts } from './texts';
import type { zh } from './texts/texts.zh';

type T = Translate<typeof zh>;

interface Words {
  title: string;
  hint: string;
}

/** What nobody at this end can do anything about; that a channel is not set up is told in its own words. */
function isFailure({ status, code }: ApiError['problem']): boolean {
  return status >= 500 && code !== 'MESSAGE.CHANNEL_OFF';
}

/** Overtaken, or too large: the same again would be answered the same way. */
const FINAL = new Set([412, 413]);

function wordsOf(error: ApiError, t: T): Words {
  const { status, detail } = error.problem;
  if (status === 0) return { title: t('problem.network'), hint: t('problem.networkHint') };
  if (status === 403) return { title: t('problem.forbidden'), hint: detail };
  if (status === 404) return { title: t('problem.missing'), hint: detail || t('problem.missingHint') };
  if (status === 412) return { title: t('problem.stale'), hint: detail };
  if (status === 429) {
    return {
      title: t('problem.busy'),
      hint: detail || t('problem.busyHint', { seconds: error.retryAfter ?? 60 }),
    };
  }
  if (isFailure(error.problem)) return { title: t('problem.server'), hint: t('problem.serverHint') };
  return { title: t('problem.refused'), hint: detail };
}

export interface ProblemAlertProps {
  error: unknown;
  onRetry?: () => void;
  /** Instead of the general heading, when the screen can say better what failed. */
  title?: string;
}

/** What went wrong, in the server's own sentence, with the way on: the only form an error takes on a page. */
export function ProblemAlert({ error, onRetry, title }: ProblemAlertProps) {
  const t = useUiTexts();
  if (!error) return null;
  const failure = toApiError(error);
  const words = wordsOf(failure, t);
  const { traceId } = failure.problem;
  const errors = failure.problem.errors.filter(({ detail }) => detail !== words.hint);
  const body = (
    <div className="kz-problem">
      {words.hint && <p>{words.hint}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map((entry) => (
            <li key={`${entry.pointer}${entry.code}`}>{entry.detail}</li>
          ))}
        </ul>
      )}
      {traceId && failure.status >= 500 && (
        <p>
          {t('problem.trace')} <code>{traceId}</code>
        </p>
      )}
    </div>
  );
  const action = onRetry && !FINAL.has(failure.status) && (
    <Button onClick={onRetry}>{t('problem.retry')}</Button>
  );
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title ?? words.title}
      description={body}
      {...(action ? { action } : {})}
    />
  );
}
