import { useQuery } from '@tanstack/react-query';
import type { Unit } from '../../lib/access';
import { formatNumber, formatTime } from '../../lib/i18n';
import { MembershipStatus } from '../../ui/status-tag';
import { DutyList } from './duty-list';
import { waitingMemberships } from './queries';
import { useHomeTexts } from './texts';

/** People who wait to be let into the unit's organizations. */
export function MembershipDuties({ unit }: { unit: Unit }) {
  const t = useHomeTexts();
  const query = useQuery(waitingMemberships(unit.id));
  const total = query.data?.total ?? 0;
  return (
    <DutyList
      title={total > 0 ? t('memberships.waiting', { count: formatNumber(total) }) : t('memberships.title')}
      empty={t('memberships.empty')}
      all={{ to: `/memberships?unit=${unit.id}`, label: t('memberships.all') }}
      query={query}
      unitId={unit.id}
      duties={({ items }) =>
        items.map((item) => ({
          id: item.id,
          to: `/organizations/${item.organizationId}/members`,
          title: item.volunteerName,
          detail: [item.organizationName, t('memberships.since', { time: formatTime(item.createdAt) })].join(
            ' · ',
          ),
          tag: <MembershipStatus status={item.status} />,
        }))
      }
    />
  );
}
