import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Loading, PageFrame } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { OrganizationStatus } from '../../ui/status-tag';
import { useUiTexts } from '../../ui/texts';
import { AdministrationPanel } from './administration-panel';
import { ChildrenPanel } from './children-panel';
import { DetailActions } from './detail-actions';
import { FactsPanel } from './facts-panel';
import { FormationPanel } from './formation-panel';
import { OrganizationHistory } from './organization-history';
import { LegacyBadge, LegacyNotice } from './legacy-notice';
import { PostsPanel } from './posts-panel';
import { organizationQuery } from './queries';
import { StateNotice } from './state-notice';
import { useOrganizationsTexts } from './texts';
import { UnitPath } from './unit-path';

/** One organization: what it is, what it may become, what is missing, what happened. */
export function DetailPage() {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  const { id = '' } = useParams();
  const query = useQuery(organizationQuery(id));
  const back = { to: '/organizations', label: t('detail.back') };
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
  const { value: organization, etag } = query.data;
  return (
    <PageFrame
      title={organization.name}
      back={back}
      lead={
        <>
          <OrganizationStatus status={organization.status} />
          <LegacyBadge organization={organization} />
          <span>{organization.orgNo}</span>
          <span>{ui(`enums.kind.${organization.kind}`)}</span>
          <UnitPath ancestors={organization.ancestors} />
        </>
      }
      actions={<DetailActions organization={organization} etag={etag} />}
    >
      <StateNotice organization={organization} />
      <LegacyNotice organization={organization} />
      <div className="kz-columns">
        <div className="kz-stack">
          <FactsPanel organization={organization} />
          <ChildrenPanel organization={organization} />
        </div>
        <div className="kz-stack">
          <FormationPanel organization={organization} />
          <PostsPanel organization={organization} />
          <AdministrationPanel organization={organization} />
          <OrganizationHistory id={id} />
        </div>
      </div>
    </PageFrame>
  );
}
