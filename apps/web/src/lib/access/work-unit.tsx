import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useMe } from './access';
import { recallUnit, rememberUnit } from './remembered-unit';
import { unitQuery } from './unit-query';

export interface Unit {
  id: string;
  name: string;
}

interface WorkUnit {
  /** The unit that lists, imports and new records are about; null for an account without duties. */
  unit: Unit | null;
  change: (unit: Unit) => void;
}

const Context = createContext<WorkUnit>({ unit: null, change: () => undefined });

function useUnitName(id: string | null, granted: readonly Unit[]): string | undefined {
  const known = granted.find((unit) => unit.id === id)?.name;
  const { data } = useQuery({
    ...unitQuery(id ?? ''),
    enabled: id !== null && known === undefined,
    staleTime: 5 * 60_000,
    retry: false,
  });
  return known ?? data?.name;
}

/**
 * The unit a clerk works in: in the address (`?unit=`), so that a copied link shows the same thing to a colleague,
 * and remembered in this browser for the next visit.
 */
export function WorkUnitProvider({ children }: { children: ReactNode }) {
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const granted = useMemo(
    () =>
      me.grants.map(({ organizationId, organizationName }) => ({
        id: organizationId,
        name: organizationName,
      })),
    [me.grants],
  );
  const inAddress = params.get('unit');
  const id = inAddress ?? recallUnit(me.id) ?? granted[0]?.id ?? null;
  const name = useUnitName(id, granted);

  useEffect(() => {
    if (!id) return;
    rememberUnit(me.id, id);
    if (inAddress === id) return;
    const withUnit = (before: URLSearchParams) => new URLSearchParams([...before, ['unit', id]]);
    setParams(withUnit, { replace: true, state: location.state as unknown, preventScrollReset: true });
  }, [id, inAddress, location.state, me.id, setParams]);

  const value = useMemo<WorkUnit>(
    () => ({
      unit: id ? { id, name: name ?? '' } : null,
      change: (unit) => void navigate({ pathname: location.pathname, search: `?unit=${unit.id}` }),
    }),
    [id, name, navigate, location.pathname],
  );
  return <Context value={value}>{children}</Context>;
}

export function useWorkUnit(): WorkUnit {
  return useContext(Context);
}
