import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { useCan } from '../../lib/access';
import type { BoardUnit } from '../../lib/api';
import { formatNumber } from '../../lib/i18n';
import { CursorList } from '../../ui/list/cursor-list';
import { LinkButton } from '../../ui/link-button';
import type { Filter } from '../../ui/list/list-filters';
import type { Column } from '../../ui/list/list-table';
import { useListState } from '../../ui/list/use-list-state';
import { PageFrame } from '../../ui/page-frame';
import { OrganizationStatus, StatusTag } from '../../ui/status-tag';
import { useUiTexts } from '../../ui/texts';
import { shortfallWords } from './board-words';
import { formationQuery, listBoard, organizationQuery, refusalsQuery } from './queries';
import { useOrganizationsTexts } from './texts';
import { UnitPath } from './unit-path';
import { ViewSwitch } from './view-switch';

const FILTERS = ['incomplete'] as const;

/** The unit, and the way further down when there is something below it. */
function UnitName({ unit }: { unit: BoardUnit }) {
  const t = useOrganizationsTexts();
  const { id, name, orgNo, childCount, status } = unit;
  return (
    <>
      <Link to={childCount > 0 ? `/organizations/${id}/board` : `/organizations/${id}`}>{name}</Link>
      <span className="kz-cell-sub">
        {orgNo}
        {childCount > 0 && ` · ${t('board.below', { count: formatNumber(childCount) })}`}
      </span>
      {status !== 'approved' && <OrganizationStatus status={status} />}
    </>
  );
}

function Members({ unit: { members, rule, name } }: { unit: BoardUnit }) {
  const t = useOrganizationsTexts();
  const registered = formatNumber(members.registered);
  const numbers = rule
    ? t('board.membersOf', { members: registered, min: formatNumber(rule.minMembers) })
    : t('tree.members', { count: registered });
  const percent = rule
    ? Math.min(100, Math.floor((100 * members.registered) / Math.max(1, rule.minMembers)))
    : null;
  return (
    <div className="kz-board-members">
      <span className="kz-digits">{numbers}</span>
      {percent !== null && (
        <Progress
          percent={percent}
          showInfo={false}
          size="small"
          status="normal"
          aria-label={`${name} ${numbers}`}
        />
      )}
      <span className="kz-cell-sub">{t('board.confirmed', { count: formatNumber(members.confirmed) })}</span>
    </div>
  );
}

function Missing({ unit: { missing, met } }: { unit: BoardUnit }) {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  if (missing === null) return <span className="kz-secondary">{t('board.noRule')}</span>;
  if (met) return <StatusTag tone="good">{t('formation.met')}</StatusTag>;
  return (
    <span className="kz-tags-wrap">
      <StatusTag tone="attention">{shortfallWords(missing, t, ui('comma'))}</StatusTag>
    </span>
  );
}

function useColumns(): Column<BoardUnit>[] {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  return useMemo(
    () => [
      { key: 'name', title: t('fields.name'), heading: true, render: (unit) => <UnitName unit={unit} /> },
      {
        key: 'teamRank',
        title: t('fields.teamRank'),
        width: '6em',
        render: ({ teamRank }) => ui(`enums.teamRank.${teamRank}`),
      },
      { key: 'members', title: t('board.members'), width: '14em', render: (unit) => <Members unit={unit} /> },
      {
        key: 'posts',
        title: t('board.posts'),
        width: '8em',
        render: ({ leaders, deputies }) => (
          <>
            {t('board.leaders', { count: leaders })}
            <span className="kz-cell-sub">{t('board.deputies', { count: deputies })}</span>
          </>
        ),
      },
      { key: 'missing', title: t('board.missing'), render: (unit) => <Missing unit={unit} /> },
      {
        key: 'rule',
        title: t('board.rule'),
        render: ({ rule }) =>
          rule ? (
            <>
              {rule.notice}
              <span className="kz-cell-sub">{rule.source}</span>
            </>
          ) : (
            '—'
          ),
      },
    ],
    [t, ui],
  );
}

function Totals({ id }: { id: string }) {
  const t = useOrganizationsTexts();
  const can = useCan();
  const { data } = useQuery(formationQuery(id));
  const refusals = useQuery({ ...refusalsQuery(id), enabled: can('volunteer:read') });
  if (!data) return null;
  const { registered, confirmed } = data.members.subtree;
  const refused = refusals.data?.subtree ?? 0;
  return (
    <>
      <span>
        {t('board.totals', { members: formatNumber(registered), confirmed: formatNumber(confirmed) })}
      </span>
      {refused > 0 && <span>{t('board.refused', { count: formatNumber(refused) })}</span>}
    </>
  );
}

/** How far the units directly below one are with their formation; a click leads one level down. */
export function BoardPage() {
  const t = useOrganizationsTexts();
  const { id = '' } = useParams();
  const unit = useQuery(organizationQuery(id)).data?.value;
  const state = useListState(FILTERS);
  const columns = useColumns();
  const filters = useMemo<Filter<'incomplete'>[]>(
    () => [{ name: 'incomplete', label: t('board.incomplete'), kind: 'flag' }],
    [t],
  );
  const incomplete = state.filters.incomplete === '1';
  return (
    <PageFrame
      title={unit ? t('board.title', { unit: unit.name }) : t('board.short')}
      lead={
        <>
          <Totals id={id} />
          {unit && <UnitPath ancestors={unit.ancestors} board />}
        </>
      }
      actions={
        <>
          <LinkButton to={`/organizations/${id}`}>{t('board.unit')}</LinkButton>
          <ViewSwitch />
        </>
      }
    >
      <CursorList
        key={id}
        caption={t('board.short')}
        state={state}
        filters={filters}
        columns={columns}
        rowKey={(row) => row.id}
        listKey={['organizations', 'board', id, incomplete]}
        load={(page, signal) => listBoard(id, incomplete, page, signal)}
        countable
        empty={{ title: t('board.emptyTitle'), hint: t('board.emptyHint') }}
      />
    </PageFrame>
  );
}
