import { useQuery } from '@tanstack/react-query';
import type { Unit } from '../../lib/access';
import { formatTime } from '../../lib/i18n';
import { OrganizationStatus } from '../../ui/status-tag';
import { DutyList } from './duty-list';
import { waitingOrganizations } from './queries';
import { useHomeTexts } from './texts';

export function ReviewDuties({ unit }: { unit: Unit }) {
  const t = useHomeTexts();
  const query = useQuery(waitingOrganizations(unit.id));
  return (
    <DutyList
      title={t('review.title')}
      empty={t('review.empty')}
      all={{ to: `/organizations?unit=${unit.id}&status=submitted`, label: t('review.all') }}
      query={query}
      duties={({ items }) =>
        items.map((item) => ({
          id: item.id,
          to: `/organizations/${item.id}`,
          title: item.name,
          detail: [item.parentName, t('review.since', { time: formatTime(item.createdAt) })]
            .filter(Boolean)
            .join(' · '),
          tag: <OrganizationStatus status={item.status} />,
        }))
      }
    />
  );
}
