import { Panel } from '../../../ui/page-frame';
import { DownloadButton } from '../download-button';
import type { Import } from '../queries';
import { RevisePanel } from '../revise-panel';
import { useImportsTexts } from '../texts';

/** For many mistakes a spreadsheet is quicker: the same workbook with its bad cells marked, and back again. */
export function OtherWays({ current }: { current: Import }) {
  const t = useImportsTexts();
  return (
    <Panel title={t('mend.otherWay')}>
      <div className="kz-ways">
        <div className="kz-stack">
          <p>{t('mend.downloadHint')}</p>
          <DownloadButton path={`/api/v1/imports/${current.id}/errors.xlsx`}>
            {t('mend.download')}
          </DownloadButton>
        </div>
        <RevisePanel current={current} />
      </div>
    </Panel>
  );
}
