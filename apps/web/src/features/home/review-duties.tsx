import { useQuery } from '@tanstack/react-query';
import type { Unit } from '../../lib/access';
import { formatTime } from '../../lib/i18n';
import { RegistrationStatus } from '../../ui/status-tag';
import { DutyList } from './duty-list';
import { waitingReviews } from './queries';
import { useHomeTexts } from './texts';

export function ReviewDuties({ unit }: { unit: Unit }) {
  const t = useHomeTexts();
  const query = useQuery(waitingReviews(unit.id));
  return (
    <DutyList
      title={t('review.title')}
      empty={t('review.empty')}
      all={{ to: `/reviews?unit=${unit.id}`, label: t('review.all') }}
      query={query}
      duties={({ items }) =>
        items.map((item) => ({
          id: item.id,
          to: `/reviews?unit=${unit.id}&item=${item.trackingNo}`,
          title: item.name,
          detail: [item.supervisorName, t('review.since', { time: formatTime(item.submittedAt) })].join(
            ' · ',
          ),
          tag: <RegistrationStatus status={item.status} />,
        }))
      }
    />
  );
}
