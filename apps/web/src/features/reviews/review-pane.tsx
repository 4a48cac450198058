import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { Loading } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import type { Done } from './done-panel';
import {
  decide,
  reviewQuery,
  type Reasons,
  type ReviewDetail,
  type ReviewItem,
  type Verdict,
} from './queries';
import { ReviewContent } from './review-content';
import { useReviewsTexts } from './texts';
import type { Chosen } from './use-chosen';
import { useKeys } from './use-keys';
import { VerdictDialog } from './verdict-dialog';

interface ReviewPaneProps {
  chosen: Chosen;
  onMark: (trackingNo: string) => void;
  onDone: (done: Done) => void;
}

/** The open item and the decision about it. Decided, it makes room for the next one. */
export function ReviewPane({ chosen, onMark, onDone }: ReviewPaneProps) {
  const t = useReviewsTexts();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const { item, move } = chosen;
  const isWaiting = item?.status === 'submitted';
  const keys = useMemo(
    () => ({
      j: () => move(1),
      k: () => move(-1),
      ...(item && isWaiting
        ? {
            ' ': () => onMark(item.trackingNo),
            a: () => setVerdict('approval'),
            r: () => setVerdict('return'),
            x: () => setVerdict('rejection'),
          }
        : {}),
    }),
    [item, isWaiting, move, onMark],
  );
  useKeys(keys);
  // Whoever decides without a mouse goes on where the next one begins.
  const decided = useRef(false);
  const takeFocus = useCallback((article: HTMLElement | null): void => {
    if (!article || !decided.current) return;
    decided.current = false;
    article.focus();
  }, []);
  if (!item) {
    return (
      <div className="kz-panel kz-inbox-none">
        <EmptyState title={t('pick')} hint={t('pickHint')} />
      </div>
    );
  }
  return (
    <article
      ref={takeFocus}
      className="kz-panel kz-inbox-item"
      aria-label={item.name}
      tabIndex={-1}
      key={item.trackingNo}
    >
      <Opened
        item={item}
        verdict={verdict}
        onVerdict={setVerdict}
        onBack={() => chosen.choose(null)}
        onDecided={({ invitation }, by) => {
          const after = chosen.successor();
          setVerdict(null);
          decided.current = true;
          onDone({ verdict: by, name: item.name, trackingNo: item.trackingNo, invitation });
          chosen.choose(after);
        }}
      />
    </article>
  );
}

interface OpenedProps {
  item: ReviewItem;
  verdict: Verdict | null;
  onVerdict: (verdict: Verdict | null) => void;
  onBack: () => void;
  onDecided: (decided: ReviewDetail, by: Verdict) => void;
}

function Opened({ item, verdict, onVerdict, onBack, onDecided }: OpenedProps) {
  const t = useReviewsTexts();
  const queries = useQueryClient();
  const { trackingNo } = item;
  const query = useQuery(reviewQuery(trackingNo));
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const { value, etag } = query.data;
  const run = async (by: Verdict, reasons: Reasons): Promise<void> =>
    onDecided(await decide({ trackingNo, etag }, by, reasons), by);
  // Also after a refusal: somebody else may have decided meanwhile.
  const close = (): void => {
    onVerdict(null);
    void queries.invalidateQueries({ queryKey: ['reviews'] });
  };
  return (
    <>
      <Button className="kz-inbox-back" onClick={onBack}>
        {t('backToList')}
      </Button>
      <ReviewContent detail={value} onVerdict={onVerdict} />
      {verdict && (
        <VerdictDialog
          verdict={verdict}
          name={value.name}
          run={(reasons) => run(verdict, reasons)}
          onClose={close}
        />
      )}
    </>
  );
}
