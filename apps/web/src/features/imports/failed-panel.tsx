import { Alert } from 'antd';
import { Panel } from '../../ui/page-frame';
import { DownloadButton } from './download-button';
import type { Import } from './queries';
import { RevisePanel } from './revise-panel';
import { useImportsTexts } from './texts';

/** Why the file could not be read, in the server's words, and the ways on. */
export function FailedPanel({ current }: { current: Import }) {
  const t = useImportsTexts();
  const { kind, problem, id } = current;
  return (
    <>
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('failed.title')}
        description={
          <div className="kz-problem">
            <p>{problem?.detail}</p>
            <p className="kz-small">
              {t('failed.code')} <code>{problem?.code}</code> · <code>{id}</code>
            </p>
          </div>
        }
      />
      <Panel title={t('failed.way')}>
        <div className="kz-stack">
          <p>{t('failed.hint')}</p>
          <RevisePanel current={current} />
          <DownloadButton path={`/api/v1/imports/templates/${kind}.xlsx`}>
            {t('start.template')}
          </DownloadButton>
        </div>
      </Panel>
    </>
  );
}
