import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Membership } from '../../lib/api';
import type { Column } from '../../ui/list/list-table';
import { MembershipStatus } from '../../ui/status-tag';
import { type Act, Acts, Choice, Since, Who } from './cells';
import { useMembershipsTexts } from './texts';
import type { Selection } from './use-selection';

interface Columns {
  rows: readonly Membership[];
  mayDecide: boolean;
  /** Left out where all rows are of one organization. */
  withOrganization: boolean;
  selection: Selection;
  /** Why the last act was refused for a membership. */
  refusals: ReadonlyMap<string, string>;
  busy: boolean;
  onAct: (membership: Membership, act: Act) => void;
}

const isOpen = ({ status }: Membership): boolean => status === 'requested' || status === 'approved';
const whose = ({ volunteerId, organizationId }: Membership): string => `${volunteerId} ${organizationId}`;

export function useColumns(options: Columns): Column<Membership>[] {
  const t = useMembershipsTexts();
  const { rows, mayDecide, withOrganization, selection, refusals, busy, onAct } = options;
  return useMemo(() => {
    const open = new Set(rows.filter(isOpen).map(whose));
    const choice: Column<Membership> = {
      key: 'select',
      title: t('fields.select'),
      width: '4em',
      render: (membership) => <Choice membership={membership} selection={selection} />,
    };
    const organization: Column<Membership> = {
      key: 'organization',
      title: t('fields.organization'),
      render: ({ organizationId, organizationName }) => (
        <Link to={`/organizations/${organizationId}/members`}>{organizationName}</Link>
      ),
    };
    const acts: Column<Membership> = {
      key: 'acts',
      title: t('fields.acts'),
      render: (membership) => {
        const isOpenAgain = !isOpen(membership) && open.has(whose(membership));
        return <Acts membership={membership} isOpenAgain={isOpenAgain} busy={busy} onAct={onAct} />;
      },
    };
    return [
      ...(mayDecide && rows.some(({ status }) => status === 'requested') ? [choice] : []),
      {
        key: 'name',
        title: t('fields.name'),
        heading: true,
        render: (membership) => <Who membership={membership} />,
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
      ...(mayDecide ? [acts] : []),
    ];
  }, [t, rows, mayDecide, withOrganization, selection, refusals, busy, onAct]);
}
