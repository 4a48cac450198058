import { Alert } from 'antd';
import { formatTime } from '../../lib/i18n';
import { EmptyState } from '../../ui/empty-state';
import { LinkButton } from '../../ui/link-button';
import { Panel } from '../../ui/page-frame';
import type { Import } from './queries';
import { useImportsTexts } from './texts';

/** An import of which nothing remains: cancelled before it was registered, or taken back afterwards. Cancelled with its unit, it says so. */
export function EndedPanel({ current }: { current: Import }) {
  const t = useImportsTexts();
  const { status, kind, organizationId, undoneAt, finishedAt, problem } = current;
  const isUndone = status === 'undone';
  const isClosed = problem?.code === 'IMPORT.UNIT_CLOSED';
  return (
    <Panel>
      {isClosed && <Alert type="warning" showIcon title={problem.detail} />}
      <EmptyState
        title={t(isUndone ? 'ended.undone' : 'ended.cancelled')}
        hint={t(isUndone ? 'ended.undoneHint' : 'ended.cancelledHint', {
          time: formatTime(isUndone ? undoneAt : finishedAt),
        })}
        action={
          !isClosed && (
            <LinkButton to={`/imports/new?kind=${kind}&unit=${organizationId}`} type="primary" size="large">
              {t('start.title')}
            </LinkButton>
          )
        }
      />
    </Panel>
  );
}
