import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '../../lib/access';
import { EmptyState } from '../../ui/empty-state';
import { CursorList } from '../../ui/list/cursor-list';
import { useListState } from '../../ui/list/use-list-state';
import { PageFrame } from '../../ui/page-frame';
import { askAgainIn, listSuccessions } from './queries';
import { SuccessionDialog } from './succession-dialog';
import { useRegionsTexts } from './texts';
import { useSuccessionColumns } from './use-succession-columns';

const NO_FILTERS = [] as const;

/** Which region follows which, how far everything has been carried over, and how another change is recorded. */
export function SuccessionsPage() {
  const t = useRegionsTexts();
  const can = useCan();
  const [recording, setRecording] = useState(false);
  const allowed = can('region:manage');
  const record = allowed && (
    <Button type="primary" size="large" onClick={() => setRecording(true)}>
      {t('record.open')}
    </Button>
  );
  return (
    <PageFrame title={t('title')} lead={t('lead')} actions={record}>
      {allowed ? <Successions /> : <EmptyState title={t('forbidden')} hint={t('forbiddenHint')} />}
      {recording && <SuccessionDialog onClose={() => setRecording(false)} />}
    </PageFrame>
  );
}

function Successions() {
  const t = useRegionsTexts();
  const state = useListState(NO_FILTERS);
  const columns = useSuccessionColumns();
  return (
    <CursorList
      caption={t('title')}
      state={state}
      filters={[]}
      columns={columns}
      rowKey={({ code }) => code}
      listKey={['regions', 'successions']}
      load={listSuccessions}
      askAgainIn={askAgainIn}
      countable
      empty={{ title: t('empty'), hint: t('emptyHint') }}
    />
  );
}
