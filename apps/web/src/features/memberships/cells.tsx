import { Button, Checkbox } from 'antd';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Membership } from '../../lib/api';
import { formatTime } from '../../lib/i18n';
import { useUiTexts } from '../../ui/texts';
import type { Ending } from './queries';
import { useMembershipsTexts } from './texts';
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

/** When the membership came into its state, and why. */
export function Since({ membership }: { membership: Membership }): ReactNode {
  const t = useMembershipsTexts();
  const { status, reason } = membership;
  return (
    <>
      {t(`since.${status}`, { time: formatTime(membership[WHEN[status]]) })}
      {reason && <span className="kz-cell-sub">{t('because', { reason })}</span>}
    </>
  );
}

interface ActsProps {
  membership: Membership;
  /** Whether the person belongs to the organization, or asks to, by another membership since. */
  isOpenAgain: boolean;
  busy: boolean;
  onAct: (membership: Membership, act: Act) => void;
}

export function Acts({ membership, isOpenAgain, busy, onAct }: ActsProps): ReactNode {
  const t = useMembershipsTexts();
  const { status, volunteerName: name } = membership;
  return (
    <span className="kz-actions">
      {(isOpenAgain ? [] : POSSIBLE[status]).map((act) => (
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

export function Choice({
  membership,
  selection,
}: {
  membership: Membership;
  selection: Selection;
}): ReactNode {
  const t = useMembershipsTexts();
  if (membership.status !== 'requested') return null;
  return (
    <span data-waiting={membership.id}>
      <Checkbox
        checked={selection.has(membership.id)}
        aria-label={t('choose', { name: membership.volunteerName })}
        onChange={() => selection.toggle(membership)}
      />
    </span>
  );
}

/** The volunteer, and their own state where it is not the usual one. */
export function Who({ membership }: { membership: Membership }): ReactNode {
  const ui = useUiTexts();
  const { volunteerId, volunteerName, volunteerNo, volunteerStatus: status } = membership;
  return (
    <>
      <Link to={`/volunteers/${volunteerId}`}>{volunteerName}</Link>
      <span className="kz-cell-sub">
        {status === 'active' ? volunteerNo : `${volunteerNo} · ${ui(`enums.volunteerStatus.${status}`)}`}
      </span>
    </>
  );
}
