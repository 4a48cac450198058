import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { unitQuery, useCan } from '../../lib/access';
import { Loading, PageFrame } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { MembershipList } from './membership-list';
import { useMembershipsTexts } from './texts';

/** Requests and members of one organization. */
export function TeamPage() {
  const t = useMembershipsTexts();
  const can = useCan();
  const { id = '' } = useParams();
  const { data: team, error, refetch } = useQuery(unitQuery(id));
  if (!team) {
    return (
      <PageFrame title={t('title')}>
        {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Loading />}
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={t('teamTitle', { team: team.name })}
      lead={t('teamLead')}
      back={{ to: `/organizations/${id}`, label: team.name }}
    >
      <MembershipList key={id} place={{ organization: id }} mayDecide={can('membership:review', team)} />
    </PageFrame>
  );
}
