import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { session } from '../../lib/api';
import { Problem } from './kit/problem';
import { Waiting } from './kit/waiting';
import { useStatus } from './use-status';

interface WithPersonProps {
  /** For whoever is not signed in. */
  prove: ReactNode;
  children: ReactNode;
}

/** Finds out whether somebody is signed in, and forgets everything of who no longer is. */
export function WithPerson({ prove, children }: WithPersonProps) {
  const status = useStatus();
  const queries = useQueryClient();
  const start = useQuery({
    queryKey: ['session-start'],
    queryFn: () => session.start().then(() => true),
    enabled: status === 'starting',
    gcTime: 0,
  });
  useEffect(() => {
    if (status === 'signed-out') queries.removeQueries({ queryKey: ['own'] });
  }, [status, queries]);
  if (status === 'signed-in') return children;
  if (status === 'starting') return start.error ? <Problem error={start.error} /> : <Waiting />;
  return prove;
}
