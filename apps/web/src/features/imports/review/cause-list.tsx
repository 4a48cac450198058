import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../../lib/i18n';
import { CloseCircleFilled, ExclamationCircleFilled } from '../../../ui/icons';
import { Loading } from '../../../ui/page-frame';
import { ProblemAlert } from '../../../ui/problem-alert';
import { causesQuery, type Cause, type Import } from '../queries';
import { useImportsTexts } from '../texts';
import type { RowFocus } from './use-row-focus';

interface CauseListProps {
  current: Import;
  focus: RowFocus;
}

/** Problems by cause, most rows first: how many rows have each, how it is mended, and its rows at a press. */
export function CauseList({ current, focus }: CauseListProps) {
  const t = useImportsTexts();
  const { data, error, refetch } = useQuery(causesQuery(current.id, current.revision));
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={4} />;
  const errors = data.items.filter(({ severity }) => severity === 'error');
  const notices = data.items.filter(({ severity }) => severity === 'notice');
  return (
    <div className="kz-stack">
      {errors.length > 0 && <Group title={t('causes.errors')} causes={errors} focus={focus} />}
      {notices.length > 0 && <Group title={t('causes.notices')} causes={notices} focus={focus} />}
      {data.items.length === 0 && <p className="kz-secondary">{t('causes.none')}</p>}
    </div>
  );
}

function Group({ title, causes, focus }: { title: string; causes: readonly Cause[]; focus: RowFocus }) {
  return (
    <section aria-label={title}>
      <h3 className="kz-cause-title">{title}</h3>
      <ul className="kz-causes">
        {causes.map((cause) => (
          <li key={`${cause.code}.${cause.field}`}>
            <CauseButton cause={cause} focus={focus} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CauseButton({ cause, focus }: { cause: Cause; focus: RowFocus }) {
  const t = useImportsTexts();
  const { code, field, column, severity, rows, detail } = cause;
  const isChosen = focus.query.code === code && focus.query.field === field;
  return (
    <button
      type="button"
      className={`kz-cause kz-cause-${severity}`}
      aria-pressed={isChosen}
      onClick={() => focus.chooseCause(isChosen ? null : cause)}
    >
      <span className="kz-cause-head">
        {severity === 'error' ? <CloseCircleFilled /> : <ExclamationCircleFilled />}
        <strong>{column}</strong>
        <span className="kz-cause-rows">{t('causes.rows', { rows: formatNumber(rows) })}</span>
      </span>
      <span className="kz-cause-detail">{detail}</span>
    </button>
  );
}
