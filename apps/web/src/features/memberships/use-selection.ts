import { useMemo, useState } from 'react';
import type { Membership } from '../../lib/api';

export interface Selection {
  chosen: readonly Membership[];
  has: (id: string) => boolean;
  toggle: (membership: Membership) => void;
  choose: (memberships: readonly Membership[]) => void;
  clear: () => void;
}

/** Whom a decision is to be about. Kept whole, since the chosen may stand on other pages. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<readonly Membership[]>([]);
  return useMemo(() => {
    const ids = new Set(chosen.map(({ id }) => id));
    return {
      chosen,
      has: (id) => ids.has(id),
      toggle: (membership) =>
        setChosen(
          ids.has(membership.id) ? chosen.filter(({ id }) => id !== membership.id) : [...chosen, membership],
        ),
      choose: setChosen,
      clear: () => setChosen([]),
    };
  }, [chosen]);
}
