import { useQuery } from '@tanstack/react-query';
import { formatTime } from '../../lib/i18n';
import { ClaimStatus } from '../../ui/status-tag';
import { DutyList } from './duty-list';
import { waitingClaims } from './queries';
import { useHomeTexts } from './texts';

/** Claims for teams of the earlier platform: rare, so the panel is there only while one waits. */
export function ClaimDuties() {
  const t = useHomeTexts();
  const query = useQuery(waitingClaims);
  if (!query.data || query.data.items.length === 0) return null;
  return (
    <DutyList
      title={t('claims.title')}
      empty=""
      all={{ to: '/claims?view=inbox&status=submitted', label: t('claims.all') }}
      query={query}
      duties={({ items }) =>
        items.map(({ id, team, submittedBy, createdAt, status }) => ({
          id,
          to: `/claims/${id}`,
          title: team.name,
          detail: [submittedBy, t('claims.since', { time: formatTime(createdAt) })].join(' · '),
          tag: <ClaimStatus status={status} />,
        }))
      }
    />
  );
}
