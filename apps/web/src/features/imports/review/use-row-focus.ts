import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Cause, Import, Outcome, RowQuery } from '../queries';

export const OUTCOMES: readonly Outcome[] = ['invalid', 'create', 'link', 'unchanged'];

export interface RowFocus {
  query: RowQuery;
  chooseCause: (cause: Pick<Cause, 'code' | 'field'> | null) => void;
  chooseOutcome: (outcome: Outcome) => void;
}

/** What needs the clerk comes first; without any, what will be registered. */
function usual({ rows }: Import): Outcome {
  return OUTCOMES.find((outcome) => rows[outcome] > 0) ?? 'create';
}

/**
 * Which rows are looked at: those of one cause or of one outcome. It stands in the address, so that a reload and a
 * colleague's computer show the same rows.
 */
export function useRowFocus(current: Import): RowFocus {
  const [params, setParams] = useSearchParams();
  // Kept while the page is open: mending the last row must not swap the list under the clerk's hands.
  const [first] = useState(() => usual(current));
  const code = params.get('code');
  const field = params.get('field');
  const asked = OUTCOMES.find((outcome) => outcome === params.get('outcome'));
  const query = useMemo<RowQuery>(() => {
    if (code) return { code, ...(field ? { field } : {}) };
    return { outcome: asked ?? first };
  }, [code, field, asked, first]);
  const set = (values: Readonly<Record<string, string>>): void =>
    setParams(
      (before) => {
        const kept = [...before].filter(([name]) => !['code', 'field', 'outcome'].includes(name));
        return new URLSearchParams([...kept, ...Object.entries(values)]);
      },
      { preventScrollReset: true },
    );
  return {
    query,
    chooseCause: (cause) => set(cause ? { code: cause.code, field: cause.field } : {}),
    chooseOutcome: (outcome) => set({ outcome }),
  };
}
