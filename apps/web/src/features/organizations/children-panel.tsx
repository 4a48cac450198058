import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useCan } from '../../lib/access';
import type { OrganizationDetail } from '../../lib/api';
import { formatNumber } from '../../lib/i18n';
import { Loading, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { OrganizationStatus } from '../../ui/status-tag';
import { childrenQuery } from './queries';
import { useOrganizationsTexts } from './texts';

/** Nothing new is registered under what is no more. */
const CLOSED: ReadonlySet<OrganizationDetail['status']> = new Set(['rejected', 'dissolved', 'merged']);

export function ChildrenPanel({ organization: unit }: { organization: OrganizationDetail }) {
  const t = useOrganizationsTexts();
  const can = useCan();
  const query = useQuery({ ...childrenQuery(unit.id), enabled: unit.childCount > 0 });
  const all = unit.childCount > 0 && (
    <Link to={`/organizations?unit=${unit.id}&direct=1`}>
      {t('detail.allChildren', { count: formatNumber(unit.childCount) })}
    </Link>
  );
  const add = !CLOSED.has(unit.status) && can('organization:create', unit) && (
    <Link to={`/organizations/new?parent=${unit.id}`}>{t('detail.addChild')}</Link>
  );
  const extra = (
    <span className="kz-actions">
      {all}
      {add}
    </span>
  );
  return (
    <Panel title={t('detail.children')} extra={extra}>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {unit.childCount === 0 && <p className="kz-secondary">{t('detail.noChildren')}</p>}
      {query.isLoading && <Loading rows={3} />}
      <ul className="kz-duties">
        {query.data?.items.map((child) => (
          <li key={child.id}>
            <div>
              <Link to={`/organizations/${child.id}`}>{child.name}</Link>
              <span className="kz-cell-sub">
                {child.regionName} · {t('tree.members', { count: formatNumber(child.memberCount) })}
              </span>
            </div>
            <OrganizationStatus status={child.status} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
