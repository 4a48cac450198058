import { useQuery } from '@tanstack/react-query';
import type { Unit } from '../../lib/access';
import type { Answer } from '../../lib/api';
import { formatNumber } from '../../lib/i18n';
import { ImportStatus } from '../../ui/status-tag';
import { DutyList } from './duty-list';
import { latestImports } from './queries';
import { useHomeTexts } from './texts';

type Import = Answer<'/api/v1/imports'>['items'][number];

/** Committed and cancelled imports ask nothing of anybody any more. */
const OPEN: ReadonlySet<Import['status']> = new Set([
  'queued',
  'validating',
  'ready',
  'committing',
  'failed',
]);
const SHOWN = 5;

function useDetail(): (item: Import) => string {
  const t = useHomeTexts();
  return ({ status, rows }) => {
    if (status === 'failed') return t('imports.failed');
    if (status !== 'ready') return t('imports.running');
    return t('imports.waiting', {
      good: formatNumber(rows.create + rows.link),
      bad: formatNumber(rows.invalid),
    });
  };
}

export function ImportDuties({ unit }: { unit: Unit }) {
  const t = useHomeTexts();
  const detail = useDetail();
  const query = useQuery(latestImports(unit.id));
  return (
    <DutyList
      title={t('imports.title')}
      empty={t('imports.empty')}
      all={{ to: `/imports?unit=${unit.id}`, label: t('imports.all') }}
      query={query}
      duties={({ items }) =>
        items
          .filter(({ status }) => OPEN.has(status))
          .slice(0, SHOWN)
          .map((item) => ({
            id: item.id,
            to: `/imports/${item.id}`,
            title: item.fileName,
            detail: detail(item),
            tag: <ImportStatus status={item.status} />,
          }))
      }
    />
  );
}
