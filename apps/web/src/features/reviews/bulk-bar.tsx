import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import type { Done } from './done-panel';
import { approveAll, type ReviewItem } from './queries';
import { useReviewsTexts } from './texts';

interface BulkBarProps {
  items: readonly ReviewItem[];
  onClear: () => void;
  onDone: (done: Done) => void;
}

/** Approves what was selected, each for itself. */
export function BulkBar({ items, onClear, onDone }: BulkBarProps) {
  const t = useReviewsTexts();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const count = items.length;
  if (count === 0) return null;
  const run = async (): Promise<void> => {
    onDone(await approveAll(items.map(({ trackingNo }) => trackingNo)));
    await queries.invalidateQueries({ queryKey: ['reviews'] });
  };
  return (
    <div className="kz-actions" role="group" aria-label={t('bulk.chosen', { count })}>
      <span>{t('bulk.chosen', { count })}</span>
      <Button type="primary" onClick={() => setAsked(true)}>
        {t('bulk.approve', { count })}
      </Button>
      <Button onClick={onClear}>{t('bulk.clear')}</Button>
      {asked && (
        <ConfirmDialog
          title={t('bulk.title', { count })}
          effect={t('bulk.effect')}
          okText={t('bulk.approve', { count })}
          run={run}
          onClose={() => {
            setAsked(false);
            onClear();
          }}
        />
      )}
    </div>
  );
}
