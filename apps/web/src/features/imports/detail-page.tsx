import { Alert } from 'antd';
import { Link, useLocation, useParams } from 'react-router';
import { useWorkUnit } from '../../lib/access';
import { formatNumber, formatTime } from '../../lib/i18n';
import { Loading, PageFrame } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { ImportStatus } from '../../ui/status-tag';
import { useUiTexts } from '../../ui/texts';
import { CancelButton } from './cancel-button';
import { EndedPanel } from './ended-panel';
import { FailedPanel } from './failed-panel';
import type { Import } from './queries';
import { ResultPanel } from './result-panel';
import { ReviewPanel } from './review/review-panel';
import { RunningPanel } from './running-panel';
import { Steps } from './steps';
import { useImportsTexts } from './texts';
import { useImport } from './use-import';

/** One import, from the file that was just sent to its undo: the address stays, the page follows the state. */
export function DetailPage() {
  const t = useImportsTexts();
  const { id = '' } = useParams();
  const { unit } = useWorkUnit();
  const query = useImport(id);
  const back = { to: unit ? `/imports?unit=${unit.id}` : '/imports', label: t('history.title') };
  if (!query.data) {
    return (
      <PageFrame title={t('detail.title')} back={back}>
        {query.error ? (
          <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Loading />
        )}
      </PageFrame>
    );
  }
  const current = query.data;
  return (
    <PageFrame
      title={current.fileName}
      back={back}
      lead={<Lead current={current} />}
      actions={<CancelButton current={current} />}
    >
      <Steps status={current.status} />
      <Existed current={current} />
      <State current={current} at={query.dataUpdatedAt} />
    </PageFrame>
  );
}

function Lead({ current }: { current: Import }) {
  const t = useImportsTexts();
  const ui = useUiTexts();
  const { status, kind, organizationId, organizationName, revision, createdAt, createdByName } = current;
  return (
    <>
      <ImportStatus status={status} />
      <span>{ui(`enums.importKind.${kind}`)}</span>
      <Link to={`/organizations/${organizationId}`}>{organizationName}</Link>
      <span>{t('detail.by', { name: createdByName, time: formatTime(createdAt) })}</span>
      {revision > 1 && <span>{t('detail.revision', { revision: formatNumber(revision) })}</span>}
    </>
  );
}

/** The clerk has sent this file before: says so, lest they look for a second import. */
function Existed({ current }: { current: Import }) {
  const t = useImportsTexts();
  const existed = (useLocation().state as { existed?: boolean } | null)?.existed === true;
  if (!existed) return null;
  const time = formatTime(current.createdAt);
  return <Alert type="info" showIcon title={t('detail.existed', { time })} />;
}

function State({ current, at }: { current: Import; at: number }) {
  switch (current.status) {
    case 'queued':
    case 'validating':
    case 'committing':
      return <RunningPanel current={current} at={at} />;
    case 'failed':
      return <FailedPanel current={current} />;
    case 'ready':
      return <ReviewPanel current={current} />;
    case 'committed':
      return <ResultPanel current={current} />;
    case 'cancelled':
    case 'undone':
      return <EndedPanel current={current} />;
  }
}
