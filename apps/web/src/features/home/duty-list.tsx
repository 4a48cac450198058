import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Loading, Panel } from '../../ui/page-frame';
import { ListProblem } from '../../ui/list/list-problem';

interface Duty {
  id: string;
  to: string;
  title: string;
  detail: string;
  tag: ReactNode;
}

interface DutyListProps<T> {
  title: string;
  empty: string;
  all: { to: string; label: string };
  query: UseQueryResult<T>;
  /** Whose duties they are, when a team that is not claimed keeps them shut. */
  unitId?: string;
  duties: (data: T) => Duty[];
}

/** A few things that wait, oldest need first, and the way to all of them. */
export function DutyList<T>({ title, empty, all, query, unitId, duties }: DutyListProps<T>) {
  return (
    <Panel title={title} extra={<Link to={all.to}>{all.label}</Link>}>
      {query.error && (
        <ListProblem unitId={unitId} error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isPending && <Loading rows={3} />}
      {query.data && <Lines duties={duties(query.data)} empty={empty} />}
    </Panel>
  );
}

function Lines({ duties, empty }: { duties: readonly Duty[]; empty: string }) {
  if (duties.length === 0) return <p className="kz-secondary kz-duty-none">{empty}</p>;
  return (
    <ul className="kz-duties">
      {duties.map(({ id, to, title, detail, tag }) => (
        <li key={id}>
          <div>
            <Link to={to}>{title}</Link>
            <span className="kz-cell-sub">{detail}</span>
          </div>
          {tag}
        </li>
      ))}
    </ul>
  );
}
