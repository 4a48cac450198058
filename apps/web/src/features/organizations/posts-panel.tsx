import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '../../lib/access';
import type { OrganizationDetail, Post } from '../../lib/api';
import { Loading, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { isEditable } from './possible-acts';
import { PostsDialog } from './posts-dialog';
import { postsQuery } from './queries';
import { useOrganizationsTexts } from './texts';

function People({ posts }: { posts: readonly Post[] }) {
  const t = useOrganizationsTexts();
  if (posts.length === 0) return <p className="kz-secondary">{t('detail.noPosts')}</p>;
  return (
    <ul className="kz-duties">
      {posts.map(({ post, name, title, phone }) => (
        <li key={`${post} ${name}`}>
          <div>
            <span>{name}</span>
            <span className="kz-cell-sub">{[t(`detail.${post}`), title].filter(Boolean).join(' · ')}</span>
          </div>
          <span className="kz-digits kz-secondary">{phone}</span>
        </li>
      ))}
    </ul>
  );
}

/** Who leads the organization, and the way to change it. */
export function PostsPanel({ organization }: { organization: OrganizationDetail }) {
  const t = useOrganizationsTexts();
  const can = useCan();
  const [editing, setEditing] = useState(false);
  const query = useQuery(postsQuery(organization.id));
  const edit = query.data && can('organization:edit', organization) && isEditable(organization) && (
    <Button type="link" onClick={() => setEditing(true)}>
      {t('detail.editPosts')}
    </Button>
  );
  return (
    <Panel title={t('detail.posts')} extra={edit}>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={2} />}
      {query.data && <People posts={query.data} />}
      {query.data && editing && (
        <PostsDialog id={organization.id} posts={query.data} onClose={() => setEditing(false)} />
      )}
    </Panel>
  );
}
