import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { useCan } from '../../lib/access';
import type { VolunteerDetail } from '../../lib/api';
import { formatTime } from '../../lib/i18n';
import { Facts } from '../../ui/facts';
import { MaskedValue } from '../../ui/masked-value';
import { Loading, PageFrame, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { StatusTag, VolunteerStatus, type Tone } from '../../ui/status-tag';
import { useUiTexts } from '../../ui/texts';
import { revealField, volunteerQuery, type Revealable } from './queries';
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
        {query.error ? (
          <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Loading />
        )}
      </PageFrame>
    );
  }
  const volunteer = query.data;
  return (
    <PageFrame
      title={volunteer.name}
      back={back}
      lead={
        <>
          <VolunteerStatus status={volunteer.status} />
          <span>{volunteer.volunteerNo}</span>
        </>
      }
    >
      {volunteer.status === 'pending_confirmation' && (
        <Alert type="info" showIcon title={t('detail.pendingHint')} />
      )}
      <div className="kz-columns">
        <FactsPanel key={id} volunteer={volunteer} />
        <OrganizationsPanel volunteer={volunteer} />
      </div>
    </PageFrame>
  );
}

function FactsPanel({ volunteer }: { volunteer: VolunteerDetail }) {
  const t = useVolunteersTexts();
  const ui = useUiTexts();
  const can = useCan();
  const masked = (field: Revealable, value: string | null) => (
    <MaskedValue
      label={t(`fields.${field}`)}
      masked={value}
      {...(can('volunteer:reveal')
        ? { reveal: (reason: string) => revealField(volunteer.id, field, reason) }
        : {})}
    />
  );
  return (
    <Panel title={t('detail.facts')}>
      <Facts
        items={[
          { label: t('fields.idNumber'), value: masked('idNumber', volunteer.idNumberMasked) },
          { label: t('fields.phone'), value: masked('phone', volunteer.phoneMasked) },
          { label: t('fields.sex'), value: volunteer.sex && ui(`enums.sex.${volunteer.sex}`) },
          { label: t('fields.region'), value: volunteer.regionName },
          { label: t('fields.education'), value: volunteer.education },
          { label: t('fields.createdAt'), value: formatTime(volunteer.createdAt) },
          { label: t('fields.expertise'), value: volunteer.expertise.join('、') },
          { label: t('fields.serviceIntents'), value: volunteer.serviceIntents.join('、') },
        ]}
      />
    </Panel>
  );
}

const MEMBERSHIP: Readonly<Record<string, Tone>> = { requested: 'waiting', approved: 'good' };

function OrganizationsPanel({ volunteer }: { volunteer: VolunteerDetail }) {
  const t = useVolunteersTexts();
  return (
    <Panel title={t('detail.organizations')}>
      {volunteer.organizations.length === 0 && <p className="kz-secondary">{t('detail.noOrganizations')}</p>}
      <ul className="kz-duties">
        {volunteer.organizations.map(({ id, name, status }) => (
          <li key={id}>
            <Link to={`/organizations/${id}`}>{name}</Link>
            <StatusTag tone={MEMBERSHIP[status] ?? 'idle'}>{t(`membership.${status}`)}</StatusTag>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
