import { createElement, useMemo } from 'react';
import type { Filter } from '../../ui/list/list-filters';
import { RegionFilter } from '../../ui/pickers/region-filter';
import { useUiTexts } from '../../ui/texts';
import { KINDS, LEVELS, STATUSES, TEAM_RANKS } from './words';
import { useOrganizationsTexts } from './texts';

export const FILTERS = ['q', 'status', 'kind', 'level', 'teamRank', 'region', 'direct'] as const;

export function useFilters(): Filter<(typeof FILTERS)[number]>[] {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  return useMemo(
    () => [
      { name: 'q', label: t('fields.q'), kind: 'text' },
      {
        name: 'status',
        label: t('fields.status'),
        kind: 'choice',
        options: STATUSES.map((value) => ({ value, label: ui(`enums.organizationStatus.${value}`) })),
      },
      {
        name: 'kind',
        label: t('fields.kind'),
        kind: 'choice',
        options: KINDS.map((value) => ({ value, label: ui(`enums.kind.${value}`) })),
      },
      {
        name: 'level',
        label: t('fields.level'),
        kind: 'choice',
        options: LEVELS.map((value) => ({ value, label: ui(`enums.level.${value}`) })),
      },
      {
        name: 'teamRank',
        label: t('fields.teamRank'),
        kind: 'choice',
        options: TEAM_RANKS.map((value) => ({ value, label: ui(`enums.teamRank.${value}`) })),
      },
      {
        name: 'region',
        label: t('fields.region'),
        kind: 'custom',
        render: (control) => createElement(RegionFilter, control),
      },
      { name: 'direct', label: t('list.direct'), kind: 'flag' },
    ],
    [t, ui],
  );
}
