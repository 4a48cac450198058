import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { unitQuery, type Unit } from '../../../lib/access';

const NAME = 'for';

/**
 * The unit that registers: the one the clerk works in, until another is chosen. That stands in the address, and the
 * unit that the clerk works in stays what it was.
 */
export function useChosenUnit(workUnit: Unit): { unit: Unit | null; choose: (unit: Unit | null) => void } {
  const [params, setParams] = useSearchParams();
  const chosen = params.get(NAME);
  const { data } = useQuery({ ...unitQuery(chosen ?? ''), enabled: Boolean(chosen), retry: false });
  const choose = (unit: Unit | null): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete(NAME);
        if (unit?.id !== workUnit.id) after.set(NAME, unit?.id ?? '');
        return after;
      },
      { replace: true },
    );
  if (chosen === null) return { unit: workUnit, choose };
  return { unit: chosen ? { id: chosen, name: data?.name ?? '' } : null, choose };
}
