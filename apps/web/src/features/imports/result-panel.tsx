import { Alert } from 'antd';
import { formatNumber, formatTime } from '../../lib/i18n';
import { LinkButton } from '../../ui/link-button';
import { Panel } from '../../ui/page-frame';
import { DownloadButton } from './download-button';
import { subjectOf, type Import } from './queries';
import { useImportsTexts } from './texts';
import { UndoButton } from './undo-button';

/** What has become of the rows, where to see it, and the way back. */
export function ResultPanel({ current }: { current: Import }) {
  const t = useImportsTexts();
  const { id, kind, rows, organizationId, committedAt, problem, undoing, filesRemoved } = current;
  return (
    <>
      {problem && (
        <Alert type="error" showIcon role="alert" title={t('undo.failed')} description={problem.detail} />
      )}
      {undoing && <Alert type="info" showIcon role="status" title={t('undo.running')} />}
      <Panel title={t(`result.title.${subjectOf(kind)}`, { created: formatNumber(rows.create + rows.link) })}>
        <div className="kz-stack">
          <Numbers current={current} />
          <p className="kz-secondary">{t(`result.next.${kind}`, { time: formatTime(committedAt) })}</p>
          {kind === 'volunteers' && (
            <p>{t('result.confirm', { address: `${window.location.origin}/confirm` })}</p>
          )}
          <div className="kz-actions">
            {kind === 'legacy-teams' && (
              <LinkButton
                to={`/imports/new?kind=legacy-volunteers&unit=${organizationId}`}
                type="primary"
                size="large"
              >
                {t('result.volunteersNext')}
              </LinkButton>
            )}
            <LinkButton
              to={`/${subjectOf(kind)}?unit=${organizationId}`}
              type={kind === 'legacy-teams' ? 'default' : 'primary'}
              size="large"
            >
              {t(`result.list.${subjectOf(kind)}`)}
            </LinkButton>
            <LinkButton to={`/organizations/${organizationId}?unit=${organizationId}`} size="large">
              {t('result.unit')}
            </LinkButton>
            <UndoButton current={current} />
          </div>
        </div>
      </Panel>
      {rows.invalid > 0 && (
        <Panel title={t('result.left', { rows: formatNumber(rows.invalid) })}>
          <div className="kz-stack">
            <p>{t(filesRemoved ? `result.gone.${filesRemoved}` : 'result.leftHint')}</p>
            <div className="kz-actions">
              {!filesRemoved && (
                <DownloadButton path={`/api/v1/imports/${id}/errors.xlsx`}>
                  {t('mend.download')}
                </DownloadButton>
              )}
              <LinkButton to={`/imports/new?kind=${kind}&unit=${organizationId}`}>
                {t('result.again')}
              </LinkButton>
            </div>
          </div>
        </Panel>
      )}
    </>
  );
}

function Numbers({ current }: { current: Import }) {
  const t = useImportsTexts();
  const { kind, rows } = current;
  const items = [
    { label: t(`outcome.create.${subjectOf(kind)}`), value: rows.create },
    ...(subjectOf(kind) === 'volunteers' ? [{ label: t('outcome.link.volunteers'), value: rows.link }] : []),
    { label: t(`outcome.unchanged.${subjectOf(kind)}`), value: rows.unchanged },
    { label: t('outcome.invalid.left'), value: rows.invalid },
  ];
  return (
    <dl className="kz-numbers">
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{formatNumber(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
