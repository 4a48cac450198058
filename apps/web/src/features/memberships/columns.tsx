import { Button, Checkbox } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Membership } from '../../lib/api';
import { formatTime } from '../../lib/i18n';
import type { Column } from '../../ui/list/list-table';
import { MembershipStatus } from '../../ui/status-tag';
import { useUiTexts } from '../../ui/texts';
import { useMembershipsTexts } from './texts';
import type { Ending } from './queries';
import type { Selection } from './use-selection';

export type Act = 'approval' | 'decline' | Ending | 'again';

/** What may be done with a membership. Who has left by their own wish has to ask anew. */
const POSSIBLE: Readonly<Record<Membership['status'], readonly Act[]>> = {
  requested: ['approval', 'decline'],
  approved: ['leaving', 'removal'],
  declined: ['again'],
  left: [],
  removed: ['again'],
};

const WHEN = {
  requested: 'createdAt',
  approved: 'decidedAt',
  declined: 'decidedAt',
  left: 'endedAt',
  removed: 'endedAt',
} as const;

interface Columns {
  mayDecide: boolean;
  /** Left out where all rows are of one organization. */
  withOrganization: boolean;
  selection: Selection;
  /** Why the last act was refused for a membership. */
  refusals: ReadonlyMap<string, string>;
  busy: boolean;
  onAct: (membership: Membership, act: Act) => void;
}

function Since({ membership }: { membership: Membership }): ReactNode {
  const t = useMembershipsTexts();
  const { status, reason } = membership;
  return (
    <>
      {t(`since.${status}`, { time: formatTime(membership[WHEN[status]]) })}
      {reason && <span className="kz-cell-sub">{t('because', { reason })}</span>}
    </>
  );
}

function Acts({
  membership,
  busy,
  onAct,
}: { membership: Membership } & Pick<Columns, 'busy' | 'onAct'>): ReactNode {
  const t = useMembershipsTexts();
  const { status, volunteerName: name } = membership;
  return (
    <span className="kz-actions">
      {POSSIBLE[status].map((act) => (
        <Button
          key={act}
          size="small"
          type={act === 'approval' ? 'primary' : 'default'}
          danger={act === 'removal'}
          disabled={busy}
          aria-label={t('acts.of', { act: t(`acts.${act}`), name })}
          onClick={() => onAct(membership, act)}
        >
          {t(`acts.${act}`)}
        </Button>
      ))}
    </span>
  );
}

export function useColumns(options: Columns): Column<Membership>[] {
  const t = useMembershipsTexts();
  const ui = useUiTexts();
  const { mayDecide, withOrganization, selection, refusals, busy, onAct } = options;
  return useMemo(() => {
    const select: Column<Membership> = {
      key: 'select',
      title: t('fields.select'),
      width: '4em',
      render: (membership) =>
        membership.status === 'requested' && (
          <span data-waiting={membership.id}>
            <Checkbox
              checked={selection.has(membership.id)}
              aria-label={t('choose', { name: membership.volunteerName })}
              onChange={() => selection.toggle(membership)}
            />
          </span>
        ),
    };
    const organization: Column<Membership> = {
      key: 'organization',
      title: t('fields.organization'),
      render: ({ organizationId, organizationName }) => (
        <Link to={`/organizations/${organizationId}/members`}>{organizationName}</Link>
      ),
    };
    return [
      ...(mayDecide ? [select] : []),
      {
        key: 'name',
        title: t('fields.name'),
        heading: true,
        render: ({ volunteerId, volunteerName, volunteerNo, volunteerStatus: person }) => (
          <>
            <Link to={`/volunteers/${volunteerId}`}>{volunteerName}</Link>
            <span className="kz-cell-sub">
              {person === 'active'
                ? volunteerNo
                : `${volunteerNo} · ${ui(`enums.volunteerStatus.${person}`)}`}
            </span>
          </>
        ),
      },
      ...(withOrganization ? [organization] : []),
      {
        key: 'status',
        title: t('fields.status'),
        render: ({ id, status }) => (
          <>
            <MembershipStatus status={status} />
            {refusals.has(id) && <span className="kz-cell-sub kz-refusal">{refusals.get(id)}</span>}
          </>
        ),
      },
      { key: 'since', title: t('fields.since'), render: (membership) => <Since membership={membership} /> },
      ...(mayDecide
        ? [
            {
              key: 'acts',
              title: t('fields.acts'),
              render: (membership: Membership) => <Acts membership={membership} busy={busy} onAct={onAct} />,
            },
          ]
        : []),
    ];
  }, [t, ui, mayDecide, withOrganization, selection, refusals, busy, onAct]);
}
