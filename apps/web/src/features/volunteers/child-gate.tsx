import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '../../lib/access';
import { ActDialog } from '../../ui/act-dialog';
import { EmptyState } from '../../ui/empty-state';
import { openRecord } from './queries';
import { useVolunteersTexts } from './texts';

/** Stands in the place of a child's record until a reason is given. */
export function ChildGate({ id }: { id: string }) {
  const t = useVolunteersTexts();
  const queries = useQueryClient();
  const can = useCan();
  const [open, setOpen] = useState(true);
  const run = async (reason: string): Promise<void> => {
    await openRecord(id, reason);
    await queries.invalidateQueries({ queryKey: ['volunteers', 'one', id] });
  };
  if (!can('volunteer:access')) return <EmptyState title={t('child.title')} hint={t('child.notYou')} />;
  return (
    <>
      <EmptyState
        title={t('child.title')}
        hint={t('child.hint')}
        action={
          <Button type="primary" size="large" onClick={() => setOpen(true)}>
            {t('child.give')}
          </Button>
        }
      />
      {open && (
        <ActDialog
          title={t('child.dialog')}
          effect={t('child.effect')}
          okText={t('child.open')}
          needsReason
          reasonHint={t('child.reasonHint')}
          usual={[t('child.usual.guardian'), t('child.usual.activity'), t('child.usual.correct')]}
          run={run}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
