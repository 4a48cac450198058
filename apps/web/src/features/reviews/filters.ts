import { createElement, useMemo } from 'react';
import type { Filter } from '../../ui/list/list-filters';
import { RegionFilter } from '../../ui/pickers/region-filter';
import { useUiTexts } from '../../ui/texts';
import type { ReviewItem } from './queries';
import { useReviewsTexts } from './texts';

export const FILTERS = ['q', 'status', 'turn', 'source', 'kind', 'region'] as const;
export type FilterName = (typeof FILTERS)[number];

/** Beside those that wait, which are shown while nothing is chosen. */
const STATUSES = ['returned', 'approved', 'rejected', 'withdrawn'] as const;
const SOURCES = ['registration', 'organization'] as const;
const KINDS: readonly ReviewItem['kind'][] = [
  'service_team',
  'science_base',
  'rural_technical_association',
  'enterprise_association',
  'university_association',
  'municipal_society',
  'provincial_society',
  'national_society',
  'association',
  'other',
];

export function useFilters(): Filter<FilterName>[] {
  const t = useReviewsTexts();
  const ui = useUiTexts();
  return useMemo(
    () => [
      { name: 'q', label: t('filters.q'), kind: 'text' },
      {
        name: 'status',
        label: t('filters.status'),
        kind: 'choice',
        placeholder: ui('enums.registrationStatus.submitted'),
        options: STATUSES.map((value) => ({ value, label: ui(`enums.registrationStatus.${value}`) })),
      },
      {
        name: 'source',
        label: t('filters.source'),
        kind: 'choice',
        options: SOURCES.map((value) => ({ value, label: t(`source.${value}`) })),
      },
      {
        name: 'kind',
        label: t('filters.kind'),
        kind: 'choice',
        options: KINDS.map((value) => ({ value, label: ui(`enums.kind.${value}`) })),
      },
      {
        name: 'region',
        label: t('filters.region'),
        kind: 'custom',
        render: (control) => createElement(RegionFilter, control),
      },
      {
        name: 'turn',
        label: t('filters.turn'),
        kind: 'choice',
        placeholder: t('filters.turnMine'),
        options: [{ value: 'any', label: t('filters.turnAny') }],
      },
    ],
    [t, ui],
  );
}
