import { createElement, useMemo } from 'react';
import { Link } from 'react-router';
import { CursorList } from '../../ui/list/cursor-list';
import type { Filter } from '../../ui/list/list-filters';
import type { Column } from '../../ui/list/list-table';
import { useListState } from '../../ui/list/use-list-state';
import { PageFrame } from '../../ui/page-frame';
import { RegionFilter } from '../../ui/pickers/region-filter';
import { searchTeams, type LegacyQuery, type LegacyTeam } from './queries';
import { useClaimsTexts } from './texts';

const FILTERS = ['q', 'region'] as const;

function useFilters(): Filter<(typeof FILTERS)[number]>[] {
  const t = useClaimsTexts();
  return useMemo(
    () => [
      { name: 'q', label: t('fields.q'), kind: 'text' },
      {
        name: 'region',
        label: t('fields.region'),
        kind: 'custom',
        render: (control) => createElement(RegionFilter, control),
      },
    ],
    [t],
  );
}

function useColumns(): Column<LegacyTeam>[] {
  const t = useClaimsTexts();
  return useMemo(
    () => [
      { key: 'name', title: t('fields.team'), heading: true, render: ({ name }) => name },
      { key: 'no', title: t('fields.legacyNo'), render: ({ legacyNo }) => legacyNo },
      { key: 'region', title: t('fields.region'), render: ({ regionName }) => regionName },
      { key: 'size', title: t('fields.size'), render: ({ size }) => t(`size.${size}`) },
      {
        key: 'claim',
        title: t('search.act'),
        render: ({ legacyNo, name }) => (
          <Link
            to={`/claims/new?no=${encodeURIComponent(legacyNo)}`}
            aria-label={t('search.claimTeam', { name })}
          >
            {t('search.claim')}
          </Link>
        ),
      },
    ],
    [t],
  );
}

/** Looks for one's former team. */
export function SearchPage() {
  const t = useClaimsTexts();
  const state = useListState(FILTERS);
  const filters = useFilters();
  const columns = useColumns();
  const query = state.filters as LegacyQuery;
  return (
    <PageFrame
      title={t('search.title')}
      lead={t('search.lead')}
      back={{ to: '/claims', label: t('detail.back') }}
    >
      <CursorList
        caption={t('search.title')}
        state={state}
        filters={filters}
        columns={columns}
        rowKey={({ id }) => id}
        listKey={['claims', 'teams', query]}
        load={({ limit, cursor }, signal) =>
          searchTeams({ ...query, limit, ...(cursor ? { cursor } : {}) }, signal)
        }
        empty={{ title: t('search.empty'), hint: t('search.emptyHint') }}
      />
    </PageFrame>
  );
}
