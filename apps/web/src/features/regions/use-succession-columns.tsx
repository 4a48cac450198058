import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { formatNumber, formatTime } from '../../lib/i18n';
import type { Column } from '../../ui/list/list-table';
import { StatusTag, type Tone } from '../../ui/status-tag';
import type { RegionSuccession, Stage } from './queries';
import { useRegionsTexts } from './texts';

const TONES: Readonly<Record<Stage, Tone>> = { waiting: 'waiting', running: 'running', finished: 'good' };

function Place({ name, code }: { name: ReactNode; code: string }) {
  return (
    <>
      {name}
      <span className="kz-cell-sub">{code}</span>
    </>
  );
}

function Progress({ succession }: { succession: RegionSuccession }) {
  const t = useRegionsTexts();
  const { stage, validFrom, finishedAt } = succession;
  return (
    <>
      <StatusTag tone={TONES[stage]}>{t(`stage.${stage}`)}</StatusTag>
      {stage === 'waiting' && <span className="kz-cell-sub">{t('startsOn', { day: validFrom })}</span>}
      {finishedAt && <span className="kz-cell-sub">{t('finishedAt', { time: formatTime(finishedAt) })}</span>}
    </>
  );
}

export function useSuccessionColumns(): Column<RegionSuccession>[] {
  const t = useRegionsTexts();
  return useMemo(() => {
    const carried = (['organizations', 'people', 'memberships'] as const).map(
      (key): Column<RegionSuccession> => ({
        key,
        title: t(`columns.${key}`),
        numeric: true,
        render: (row) => formatNumber(row[key]),
      }),
    );
    return [
      {
        key: 'region',
        title: t('columns.region'),
        heading: true,
        render: ({ fullName, code }) => <Place name={fullName} code={code} />,
      },
      {
        key: 'successor',
        title: t('columns.successor'),
        render: ({ successorFullName, successorCode }) => (
          <Place
            name={<Link to={`/organizations?region=${successorCode}`}>{successorFullName}</Link>}
            code={successorCode}
          />
        ),
      },
      {
        key: 'validFrom',
        title: t('columns.validFrom'),
        render: ({ validFrom }) => <span className="kz-digits">{validFrom}</span>,
      },
      { key: 'progress', title: t('columns.progress'), render: (row) => <Progress succession={row} /> },
      ...carried,
      {
        key: 'recorded',
        title: t('columns.recorded'),
        render: ({ recordedByName, recordedAt }) => (
          <>
            {recordedByName ?? t('system')}
            <span className="kz-cell-sub">{formatTime(recordedAt)}</span>
          </>
        ),
      },
    ];
  }, [t]);
}
