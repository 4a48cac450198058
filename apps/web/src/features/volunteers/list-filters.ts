import { createElement, useMemo } from 'react';
import type { Volunteer } from '../../lib/api';
import type { Filter } from '../../ui/list/list-filters';
import { RegionFilter } from '../../ui/pickers/region-filter';
import { useUiTexts } from '../../ui/texts';
import { useVolunteersTexts } from './texts';

export const FILTERS = ['q', 'status', 'region', 'expertise', 'intent', 'joinedAfter'] as const;

const STATUSES: readonly Volunteer['status'][] = ['active', 'pending_confirmation', 'suspended'];

export function useFilters(): Filter<(typeof FILTERS)[number]>[] {
  const t = useVolunteersTexts();
  const ui = useUiTexts();
  return useMemo(
    () => [
      { name: 'q', label: t('fields.q'), kind: 'text' },
      {
        name: 'status',
        label: t('fields.status'),
        kind: 'choice',
        options: STATUSES.map((value) => ({ value, label: ui(`enums.volunteerStatus.${value}`) })),
      },
      {
        name: 'region',
        label: t('fields.region'),
        kind: 'custom',
        render: (control) => createElement(RegionFilter, control),
      },
      { name: 'expertise', label: t('fields.expertise'), kind: 'text' },
      { name: 'intent', label: t('fields.serviceIntents'), kind: 'text' },
      { name: 'joinedAfter', label: t('fields.joinedAfter'), kind: 'date' },
    ],
    [t, ui],
  );
}
