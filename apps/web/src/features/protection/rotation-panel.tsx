import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { formatNumber, formatTime } from '../../lib/i18n';
import { Facts } from '../../ui/facts';
import { Loading, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { StatusTag, type Tone } from '../../ui/status-tag';
import { rotationQuery, type KeyRotation } from './queries';
import { useProtectionTexts } from './texts';

const TONES: Readonly<Record<KeyRotation['state'], Tone>> = {
  waiting: 'waiting',
  running: 'running',
  done: 'good',
};

const sum = (tables: KeyRotation['tables'], of: 'outdated' | 'resealed' | 'unreadable'): number =>
  tables.reduce((all, table) => all + table[of], 0);

/** How far the change to the newest key has come. */
export function RotationPanel() {
  const t = useProtectionTexts();
  const query = useQuery(rotationQuery);
  const tag = query.data && (
    <StatusTag tone={TONES[query.data.state]}>{t(`rotation.state.${query.data.state}`)}</StatusTag>
  );
  return (
    <Panel title={t('rotation.title')} extra={tag}>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.data ? <Rotation rotation={query.data} /> : !query.error && <Loading rows={3} />}
    </Panel>
  );
}

function Rotation({ rotation }: { rotation: KeyRotation }) {
  const t = useProtectionTexts();
  const { state, tables } = rotation;
  const [outdated, resealed, unreadable] = (['outdated', 'resealed', 'unreadable'] as const).map((of) =>
    sum(tables, of),
  ) as [number, number, number];
  const percent = state === 'done' ? 100 : Math.min(99, Math.floor((resealed / Math.max(1, outdated)) * 100));
  return (
    <div className="kz-stack">
      <p className="kz-secondary">{t(`rotation.hint.${state}`)}</p>
      {state === 'running' && (
        <Progress percent={percent} aria-label={t('rotation.progress')} status="active" />
      )}
      <Facts
        items={[
          { label: t('rotation.keyVersion'), value: String(rotation.keyVersion) },
          { label: t('rotation.resealed'), value: formatNumber(resealed) },
          { label: t('rotation.unreadable'), value: formatNumber(unreadable) },
          { label: t('rotation.startedAt'), value: rotation.startedAt && formatTime(rotation.startedAt) },
          { label: t('rotation.finishedAt'), value: rotation.finishedAt && formatTime(rotation.finishedAt) },
        ]}
      />
    </div>
  );
}
