import { useMemo } from 'react';
import { Link } from 'react-router';
import { formatTime } from '../../lib/i18n';
import { CursorList } from '../../ui/list/cursor-list';
import type { Column } from '../../ui/list/list-table';
import { useListState } from '../../ui/list/use-list-state';
import { Panel } from '../../ui/page-frame';
import { listMinorAccess, type MinorAccess } from './queries';
import { useProtectionTexts } from './texts';

const NO_FILTERS = [] as const;

function useColumns(): Column<MinorAccess>[] {
  const t = useProtectionTexts();
  return useMemo(
    () => [
      {
        key: 'who',
        title: t('minors.who'),
        heading: true,
        render: ({ accountName, account }) => (
          <>
            {accountName}
            <span className="kz-cell-sub">{account}</span>
          </>
        ),
      },
      {
        key: 'whose',
        title: t('minors.whose'),
        render: ({ volunteerId, volunteerName, volunteerNo }) => (
          <>
            <Link to={`/volunteers/${volunteerId}`}>{volunteerName}</Link>
            <span className="kz-cell-sub">{volunteerNo}</span>
          </>
        ),
      },
      { key: 'reason', title: t('minors.reason'), render: ({ reason }) => reason },
      {
        key: 'what',
        title: t('minors.what'),
        render: ({ kind, reads }) => (kind === 'reveal' ? t('minors.reveal') : t('minors.detail', { reads })),
      },
      {
        key: 'at',
        title: t('minors.at'),
        render: ({ at }) => <span className="kz-digits">{formatTime(at)}</span>,
      },
    ],
    [t],
  );
}

/** Who read which child's record, when and why. */
export function MinorAccessPanel() {
  const t = useProtectionTexts();
  const state = useListState(NO_FILTERS);
  const columns = useColumns();
  return (
    <Panel title={t('minors.title')}>
      <div className="kz-stack">
        <p className="kz-secondary">{t('minors.hint')}</p>
        <CursorList
          caption={t('minors.title')}
          state={state}
          filters={[]}
          columns={columns}
          rowKey={({ id }) => id}
          listKey={['data-protection', 'minor-access']}
          load={listMinorAccess}
          countable
          empty={{ title: t('minors.empty'), hint: t('minors.emptyHint') }}
        />
      </div>
    </Panel>
  );
}
