import { useMemo } from 'react';
import { Link } from 'react-router';
import { useCan, useWorkUnit, type Unit } from '../../lib/access';
import type { Organization, OrganizationQuery } from '../../lib/api';
import { formatNumber } from '../../lib/i18n';
import { CursorList } from '../../ui/list/cursor-list';
import type { Column } from '../../ui/list/list-table';
import { useListState } from '../../ui/list/use-list-state';
import { LinkButton } from '../../ui/link-button';
import { PageFrame } from '../../ui/page-frame';
import { OrganizationStatus } from '../../ui/status-tag';
import { useUiTexts } from '../../ui/texts';
import { FILTERS, useFilters } from './list-filters';
import { LegacyBadge } from './legacy-notice';
import { listOrganizations } from './queries';
import { useOrganizationsTexts } from './texts';
import { ViewSwitch } from './view-switch';

function useColumns(): Column<Organization>[] {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('fields.name'),
        heading: true,
        render: ({ id, name, orgNo }) => (
          <>
            <Link to={`/organizations/${id}`}>{name}</Link>
            <span className="kz-cell-sub">{orgNo}</span>
          </>
        ),
      },
      {
        key: 'kind',
        title: t('fields.kind'),
        width: '9.5em',
        render: ({ kind }) => ui(`enums.kind.${kind}`),
      },
      {
        key: 'level',
        title: t('fields.level'),
        render: ({ level, teamRank }) => (
          <>
            {ui(`enums.level.${level}`)}
            {teamRank !== 'none' && <span className="kz-cell-sub">{ui(`enums.teamRank.${teamRank}`)}</span>}
          </>
        ),
      },
      { key: 'region', title: t('fields.region'), render: ({ regionName }) => regionName },
      { key: 'parent', title: t('fields.parent'), render: ({ parentName }) => parentName ?? '—' },
      {
        key: 'members',
        title: t('fields.members'),
        numeric: true,
        render: ({ memberCount }) => formatNumber(memberCount),
      },
      {
        key: 'status',
        title: t('fields.status'),
        render: ({ status, origin, unclaimed }) => (
          <>
            <OrganizationStatus status={status} />
            {unclaimed && <LegacyBadge organization={{ origin, unclaimed }} />}
          </>
        ),
      },
    ],
    [t, ui],
  );
}

/** All organizations the unit stands above, by filters in the address. */
export function ListPage() {
  const t = useOrganizationsTexts();
  const can = useCan();
  const { unit } = useWorkUnit();
  if (!unit) return null;
  const create = can('organization:create') && (
    <LinkButton to={`/organizations/new?unit=${unit.id}`} type="primary" size="large">
      {t('create')}
    </LinkButton>
  );
  return (
    <PageFrame
      title={t('title')}
      lead={t('scope', { unit: unit.name })}
      actions={
        <>
          <ViewSwitch />
          {create}
        </>
      }
    >
      <Organizations unit={unit} />
    </PageFrame>
  );
}

function Organizations({ unit }: { unit: Unit }) {
  const t = useOrganizationsTexts();
  const can = useCan();
  const state = useListState(FILTERS);
  const filters = useFilters();
  const columns = useColumns();
  const { direct, ...narrowed } = state.filters;
  const reach = direct ? { supervisor: unit.id } : { within: unit.id };
  // The address is text that anybody may write; the server refuses a value that it does not know.
  const query = { ...narrowed, ...reach } as OrganizationQuery;
  return (
    <CursorList
      caption={t('title')}
      state={state}
      filters={filters}
      columns={columns}
      rowKey={({ id }) => id}
      listKey={['organizations', 'list', query]}
      load={(page, signal) => listOrganizations({ ...query, ...page }, signal)}
      countable
      empty={{
        title: t('list.emptyTitle'),
        hint: t('list.emptyHint'),
        action: can('import:run') && (
          <LinkButton to={`/imports/new?kind=organizations&unit=${unit.id}`} type="primary" size="large">
            {t('list.import')}
          </LinkButton>
        ),
      }}
    />
  );
}
