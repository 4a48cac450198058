import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { OrganizationDetail } from '../../lib/api';
import { Loading, PageFrame } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { OrganizationStatus } from '../../ui/status-tag';
import { useUiTexts } from '../../ui/texts';
import { ChildrenPanel } from './children-panel';
import { DetailActions } from './detail-actions';
import { FactsPanel } from './facts-panel';
import { FormationPanel } from './formation-panel';
import { HistoryPanel } from './history-panel';
import { PostsPanel } from './posts-panel';
import { organizationQuery } from './queries';
import { useOrganizationsTexts } from './texts';

/** The units above, so that somebody who came by a link knows where they are. */
function Path({ ancestors }: Pick<OrganizationDetail, 'ancestors'>) {
  const t = useOrganizationsTexts();
  if (ancestors.length === 0) return null;
  return (
    <nav aria-label={t('detail.path')} className="kz-path">
      <ol>
        {ancestors.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/organizations/${id}`}>{name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

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
          <span>{organization.orgNo}</span>
          <span>{ui(`enums.kind.${organization.kind}`)}</span>
          <Path ancestors={organization.ancestors} />
        </>
      }
      actions={<DetailActions organization={organization} etag={etag} />}
    >
      <div className="kz-columns">
        <div className="kz-stack">
          <FactsPanel organization={organization} />
          <ChildrenPanel organization={organization} />
        </div>
        <div className="kz-stack">
          <FormationPanel organization={organization} />
          <PostsPanel organization={organization} />
          <HistoryPanel id={id} />
        </div>
      </div>
    </PageFrame>
  );
}
