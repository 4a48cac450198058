import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import type { Answer } from '../../lib/api';
import { formatTime } from '../../lib/i18n';
import { ClaimStatus } from '../../ui/status-tag';
import { DutyList } from './duty-list';
import { ownClaims, waitingClaims } from './queries';
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

type Claim = Answer<'/api/v1/organization-claims'>['items'][number];
const NEWS_DAYS = 14;

/** Whether a claim of one's own is under way, or was decided so lately that its decision is news. */
function isNews({ status, decidedAt }: Claim): boolean {
  if (status === 'submitted' || status === 'returned') return true;
  return decidedAt !== null && dayjs().diff(decidedAt, 'day') < NEWS_DAYS;
}

/** What has become of the claims that one has made: many a claimant has no e-mail address that would say so. */
export function OwnClaims() {
  const t = useHomeTexts();
  const query = useQuery(ownClaims);
  const news = query.data?.items.filter(isNews) ?? [];
  if (news.length === 0) return null;
  return (
    <DutyList
      title={t('ownClaims.title')}
      empty=""
      all={{ to: '/claims?view=mine', label: t('ownClaims.all') }}
      query={query}
      duties={() =>
        news.map(({ id, team, createdAt, status }) => ({
          id,
          to: `/claims/${id}`,
          title: team.name,
          detail: t('claims.since', { time: formatTime(createdAt) }),
          tag: <ClaimStatus status={status} />,
        }))
      }
    />
  );
}
