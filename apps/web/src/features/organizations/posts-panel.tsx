import { useQuery } from '@tanstack/react-query';
import type { OrganizationDetail } from '../../lib/api';
import { Loading, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { postsQuery } from './queries';
import { useOrganizationsTexts } from './texts';

export function PostsPanel({ organization }: { organization: OrganizationDetail }) {
  const t = useOrganizationsTexts();
  const query = useQuery(postsQuery(organization.id));
  return (
    <Panel title={t('detail.posts')}>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={2} />}
      {query.data?.length === 0 && <p className="kz-secondary">{t('detail.noPosts')}</p>}
      <ul className="kz-duties">
        {query.data?.map(({ post, name, title, phone }, index) => (
          <li key={`${post}${index}`}>
            <div>
              <span>{name}</span>
              <span className="kz-cell-sub">{[t(`detail.${post}`), title].filter(Boolean).join(' · ')}</span>
            </div>
            <span className="kz-digits kz-secondary">{phone}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
