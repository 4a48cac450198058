import { SearchOutlined } from '../../ui/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCan, useIsUnclaimed, useWorkUnit, type Unit } from '../../lib/access';
import type { Volunteer, VolunteerQuery } from '../../lib/api';
import { formatDate } from '../../lib/i18n';
import { CursorList } from '../../ui/list/cursor-list';
import type { Column } from '../../ui/list/list-table';
import { useListState } from '../../ui/list/use-list-state';
import { LinkButton } from '../../ui/link-button';
import { PageFrame } from '../../ui/page-frame';
import { VolunteerStatus } from '../../ui/status-tag';
import { FILTERS, useFilters } from './list-filters';
import { listVolunteers } from './queries';
import { SearchDialog } from './search-dialog';
import { useVolunteersTexts } from './texts';

function OrganizationNames({ organizations }: Pick<Volunteer, 'organizations'>) {
  const t = useVolunteersTexts();
  const [first] = organizations;
  if (!first) return <span className="kz-secondary">{t('list.none')}</span>;
  if (organizations.length === 1) return first.name;
  return t('list.more', { first: first.name, count: organizations.length });
}

function useColumns(): Column<Volunteer>[] {
  const t = useVolunteersTexts();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('fields.name'),
        heading: true,
        render: ({ id, name, volunteerNo, under14 }) => (
          <>
            <Link to={`/volunteers/${id}`}>{name}</Link>
            <span className="kz-cell-sub">{volunteerNo}</span>
            {under14 && <span className="kz-cell-sub">{t('child.tag')}</span>}
          </>
        ),
      },
      {
        key: 'idNumber',
        title: t('fields.idNumber'),
        render: ({ idNumberMasked }) => <span className="kz-digits">{idNumberMasked ?? '—'}</span>,
      },
      {
        key: 'phone',
        title: t('fields.phone'),
        render: ({ phoneMasked }) => <span className="kz-digits">{phoneMasked ?? '—'}</span>,
      },
      { key: 'region', title: t('fields.region'), render: ({ regionName }) => regionName ?? '—' },
      {
        key: 'organizations',
        title: t('fields.organizations'),
        render: ({ organizations }) => <OrganizationNames organizations={organizations} />,
      },
      {
        key: 'createdAt',
        title: t('fields.createdAt'),
        render: ({ createdAt }) => <span className="kz-digits">{formatDate(createdAt)}</span>,
      },
      {
        key: 'status',
        title: t('fields.status'),
        render: ({ status }) => <VolunteerStatus status={status} />,
      },
    ],
    [t],
  );
}

/** The volunteers of the unit and everything below it. */
export function ListPage() {
  const t = useVolunteersTexts();
  const can = useCan();
  const { unit } = useWorkUnit();
  const [params, setParams] = useSearchParams();
  const isUnclaimed = useIsUnclaimed(unit?.id);
  if (!unit) return null;
  const setFinding = (open: boolean): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (open) after.set('find', '1');
      else after.delete('find');
      return after;
    });
  return (
    <PageFrame
      title={t('title')}
      lead={t('scope', { unit: unit.name })}
      actions={
        <>
          {can('volunteer:search') && (
            <Button size="large" icon={<SearchOutlined />} onClick={() => setFinding(true)}>
              {t('find')}
            </Button>
          )}
          {can('import:run') && !isUnclaimed && (
            <>
              <LinkButton to={`/volunteers/new?unit=${unit.id}`} size="large">
                {t('register.one')}
              </LinkButton>
              <LinkButton to={`/imports/new?kind=volunteers&unit=${unit.id}`} type="primary" size="large">
                {t('import')}
              </LinkButton>
            </>
          )}
        </>
      }
    >
      <Volunteers unit={unit} />
      {can('volunteer:search') && params.get('find') === '1' && (
        <SearchDialog onClose={() => setFinding(false)} />
      )}
    </PageFrame>
  );
}

function Volunteers({ unit }: { unit: Unit }) {
  const t = useVolunteersTexts();
  const can = useCan();
  const state = useListState(FILTERS);
  const filters = useFilters();
  const columns = useColumns();
  // The address is text that anybody may write; the server refuses a value that it does not know.
  const query = { ...state.filters, within: unit.id } as VolunteerQuery;
  return (
    <CursorList
      caption={t('title')}
      state={state}
      filters={filters}
      columns={columns}
      rowKey={({ id }) => id}
      unitId={unit.id}
      listKey={['volunteers', 'list', query]}
      load={(page, signal) => listVolunteers({ ...query, ...page }, signal)}
      countable
      empty={{
        title: t('list.emptyTitle'),
        hint: t('list.emptyHint'),
        action: can('import:run') && (
          <LinkButton to={`/imports/new?kind=volunteers&unit=${unit.id}`} type="primary" size="large">
            {t('import')}
          </LinkButton>
        ),
      }}
    />
  );
}
