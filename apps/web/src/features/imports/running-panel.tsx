import { Progress } from 'antd';
import { useState } from 'react';
import { formatNumber } from '../../lib/i18n';
import { Panel } from '../../ui/page-frame';
import { good, type Import } from './queries';
import { useImportsTexts } from './texts';

interface RunningPanelProps {
  current: Import;
  /** When this was heard, in ms. */
  at: number;
}

/** What the server does now, how far it is, and that nobody has to wait for it. */
export function RunningPanel({ current, at }: RunningPanelProps) {
  const t = useImportsTexts();
  const { status, processed, expected } = current;
  const left = useMinutesLeft(processed, expected, at);
  const isChecking = status === 'validating';
  return (
    <Panel>
      <div className="kz-running">
        <h2>{t(`running.${status === 'committing' || isChecking ? status : 'queued'}`)}</h2>
        <Bar share={isChecking && expected ? processed / expected : null} />
        <p role="status" className="kz-digits">
          {isChecking && <Checked processed={processed} expected={expected} />}
          {status === 'committing' && t('running.rows', { rows: formatNumber(good(current)) })}
        </p>
        {left !== null && isChecking && (
          <p className="kz-secondary">{t('running.left', { minutes: formatNumber(left) })}</p>
        )}
        <p className="kz-secondary">{t('running.leave')}</p>
      </div>
    </Panel>
  );
}

/** Without a share it only shows that something goes on. */
function Bar({ share }: { share: number | null }) {
  const t = useImportsTexts();
  const percent = share === null ? 100 : Math.min(99, Math.floor(share * 100));
  return (
    <Progress
      percent={percent}
      showInfo={share !== null}
      status="active"
      aria-label={t('running.progress')}
    />
  );
}

function Checked({ processed, expected }: Pick<Import, 'processed' | 'expected'>) {
  const t = useImportsTexts();
  const done = formatNumber(processed);
  return (
    <>{expected ? t('running.of', { done, all: formatNumber(expected) }) : t('running.read', { done })}</>
  );
}

/** From the pace seen on this page; null until there is one. */
function useMinutesLeft(processed: number, expected: number | null, at: number): number | null {
  const [first, setFirst] = useState({ at, processed });
  if (processed < first.processed) setFirst({ at, processed }); // it was begun anew
  const done = processed - first.processed;
  const seconds = (at - first.at) / 1000;
  if (!expected || done <= 0 || seconds < 2) return null;
  return Math.max(1, Math.ceil(((expected - processed) * seconds) / done / 60));
}
