import { Checkbox } from 'antd';
import { formatTime } from '../../lib/i18n';
import { RegistrationStatus } from '../../ui/status-tag';
import type { ReviewItem } from './queries';
import { useReviewsTexts } from './texts';

interface QueueProps {
  items: readonly ReviewItem[];
  chosen: string | undefined;
  marked: ReadonlySet<string>;
  onChoose: (trackingNo: string) => void;
  onMark: (trackingNo: string) => void;
}

/** The open one stays in sight while the keyboard goes down the list. */
function bringIntoView(button: HTMLButtonElement | null): void {
  button?.scrollIntoView?.({ block: 'nearest' });
}

/** What waits, who came first stands first. */
export function Queue({ items, chosen, marked, onChoose, onMark }: QueueProps) {
  const t = useReviewsTexts();
  return (
    <ul className="kz-queue" aria-label={t('queue')}>
      {items.map((item) => (
        <li key={item.trackingNo}>
          {item.status === 'submitted' && (
            <Checkbox
              checked={marked.has(item.trackingNo)}
              aria-label={t('item.choose', { name: item.name })}
              onChange={() => onMark(item.trackingNo)}
            />
          )}
          <button
            type="button"
            ref={item.trackingNo === chosen ? bringIntoView : undefined}
            aria-current={item.trackingNo === chosen ? 'true' : undefined}
            onClick={() => onChoose(item.trackingNo)}
          >
            <strong>{item.name}</strong>
            <span className="kz-cell-sub">{[item.supervisorName, item.regionName].join(' · ')}</span>
            <span className="kz-queue-foot">
              {item.status !== 'submitted' && <RegistrationStatus status={item.status} />}
              <span className="kz-secondary">
                {t(`source.${item.source}`)}
                {' · '}
                {item.round > 1
                  ? t('item.again', { round: item.round })
                  : t('item.submitted', { time: formatTime(item.submittedAt) })}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
