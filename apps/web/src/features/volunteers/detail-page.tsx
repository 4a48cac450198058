import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { toApiError, type VolunteerDetail } from '../../lib/api';
import { formatTime } from '../../lib/i18n';
import { Loading, PageFrame, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { StatusTag, VolunteerStatus, type Tone } from '../../ui/status-tag';
import { ChildGate } from './child-gate';
import { IdentityPanel, ServicePanel } from './person-panels';
import { CHILD_CODE, volunteerQuery } from './queries';
import { RecordActions } from './record-actions';
import { StandingActions } from './standing-actions';
import { useVolunteersTexts } from './texts';

/** One person, masked; what the clerk needs in full is asked for with a reason. */
export function DetailPage() {
  const t = useVolunteersTexts();
  const { id = '' } = useParams();
  const query = useQuery(volunteerQuery(id));
  const back = { to: '/volunteers', label: t('detail.back') };
  if (!query.data) {
    return (
      <PageFrame title={t('title')} back={back}>
        {query.error && toApiError(query.error).problem.code === CHILD_CODE ? (
          <ChildGate id={id} />
        ) : query.error ? (
          <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Loading />
        )}
      </PageFrame>
    );
  }
  const { value: volunteer, etag } = query.data;
  const { status, confirmedAt } = volunteer;
  return (
    <PageFrame
      title={volunteer.name}
      back={back}
      lead={
        <>
          <VolunteerStatus status={status} />
          <span>{volunteer.volunteerNo}</span>
          {volunteer.under14 && <StatusTag tone="attention">{t('child.tag')}</StatusTag>}
          {confirmedAt && (
            <span>
              {t('fields.confirmedAt')} {formatTime(confirmedAt)}
            </span>
          )}
        </>
      }
      actions={
        <>
          <StandingActions volunteer={volunteer} etag={etag} />
          <RecordActions volunteer={volunteer} etag={etag} />
        </>
      }
    >
      {status === 'pending_confirmation' && <Alert type="info" showIcon title={t('detail.pendingHint')} />}
      <div className="kz-columns">
        <div className="kz-stack" key={id}>
          <IdentityPanel volunteer={volunteer} />
          <ServicePanel volunteer={volunteer} />
        </div>
        <OrganizationsPanel volunteer={volunteer} />
      </div>
    </PageFrame>
  );
}

const MEMBERSHIP: Readonly<Record<VolunteerDetail['organizations'][number]['status'], Tone>> = {
  requested: 'waiting',
  approved: 'good',
  declined: 'bad',
  left: 'idle',
  removed: 'idle',
};

function OrganizationsPanel({ volunteer }: { volunteer: VolunteerDetail }) {
  const t = useVolunteersTexts();
  return (
    <Panel title={t('detail.organizations')}>
      {volunteer.organizations.length === 0 && <p className="kz-secondary">{t('detail.noOrganizations')}</p>}
      <ul className="kz-duties">
        {volunteer.organizations.map(({ id, name, status }) => (
          <li key={id}>
            <Link to={`/organizations/${id}`}>{name}</Link>
            <StatusTag tone={MEMBERSHIP[status]}>{t(`membership.${status}`)}</StatusTag>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
