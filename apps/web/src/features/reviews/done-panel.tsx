import { Alert } from 'antd';
import type { Answer } from '../../lib/api';
import type { ReviewDetail, Verdict } from './queries';
import { useReviewsTexts } from './texts';

interface OneDone {
  verdict: Verdict;
  name: string;
  trackingNo: string;
  invitation: ReviewDetail['invitation'];
}

interface ManyDone {
  results: Answer<'/api/v1/registrations/decisions', 'post'>['results'];
}

export type Done = OneDone | ManyDone;

/** What the last decision has brought about; above the list, since the next item is open already. */
export function DonePanel({ done, onDone }: { done: Done; onDone: (done: null) => void }) {
  const closable = { onClose: () => onDone(null) };
  return 'results' in done ? (
    <Many key="many" {...done} closable={closable} />
  ) : (
    <One key={done.trackingNo} {...done} closable={closable} />
  );
}

interface Closable {
  closable: { onClose: () => void };
}

function One({ verdict, name, invitation, closable }: OneDone & Closable) {
  const t = useReviewsTexts();
  const isWhole = invitation === null || invitation === 'sent';
  return (
    <Alert
      type={isWhole ? 'success' : 'warning'}
      showIcon
      role="status"
      closable={closable}
      title={t(`done.${verdict}`, { name })}
      {...(invitation === null ? {} : { description: t(`done.${invitation}`) })}
    />
  );
}

function Many({ results, closable }: ManyDone & Closable) {
  const t = useReviewsTexts();
  const failed = results.filter(({ done }) => !done);
  const list = (
    <>
      <p>{t('bulk.failed', { count: failed.length })}</p>
      <ul className="kz-bullets">
        {failed.map(({ trackingNo, problem }) => (
          <li key={trackingNo}>{t('bulk.failure', { no: trackingNo, detail: problem?.detail })}</li>
        ))}
      </ul>
    </>
  );
  return (
    <Alert
      type={failed.length === 0 ? 'success' : 'warning'}
      showIcon
      role="status"
      closable={closable}
      title={t('bulk.done', { count: results.length - failed.length })}
      {...(failed.length === 0 ? {} : { description: list })}
    />
  );
}
