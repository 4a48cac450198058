import { useSearchParams } from 'react-router';
import type { Membership } from '../../lib/api';

export const VIEWS = ['waiting', 'members', 'all'] as const;
export type View = (typeof VIEWS)[number];

/** What the server is asked for; the work to be done comes first. */
export const STATUS_OF: Readonly<Record<View, Membership['status'] | undefined>> = {
  waiting: 'requested',
  members: 'approved',
  all: undefined,
};

/** Which people are looked at; it stands in the address, like every filter. */
export function useView(): { view: View; searchOf: (view: View) => string } {
  const [params] = useSearchParams();
  const asked = params.get('view');
  return {
    view: VIEWS.find((view) => view === asked) ?? 'waiting',
    searchOf: (view) => {
      const next = new URLSearchParams(params);
      next.delete('cursor');
      if (view === 'waiting') next.delete('view');
      else next.set('view', view);
      return `?${next.toString()}`;
    },
  };
}
