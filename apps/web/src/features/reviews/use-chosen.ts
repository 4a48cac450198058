import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { ReviewItem } from './queries';

export interface Chosen {
  item: ReviewItem | undefined;
  choose: (trackingNo: string | null) => void;
  /** One further (or back) in the list. */
  move: (by: 1 | -1) => void;
  /** What opens once the chosen one is decided: the next one, or at the end of the list the one before. */
  successor: () => string | null;
}

/** The item that is open, in the address: a copied link shows the same one. */
export function useChosen(items: readonly ReviewItem[]): Chosen {
  const [params, setParams] = useSearchParams();
  const at = items.findIndex(({ trackingNo }) => trackingNo === params.get('item'));
  const choose = useCallback(
    (trackingNo: string | null): void =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (trackingNo === null) after.delete('item');
          else after.set('item', trackingNo);
          return after;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  return {
    item: items[at],
    choose,
    move: (by) => {
      const next = items[at === -1 ? 0 : at + by];
      if (next) choose(next.trackingNo);
    },
    successor: () => (items[at + 1] ?? items[at - 1])?.trackingNo ?? null,
  };
}
