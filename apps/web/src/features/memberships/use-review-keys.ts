import { useCallback, useEffect, useRef, type RefObject } from 'react';

const BOXES = '[data-waiting] input';
const TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="combobox"]';

interface ReviewKeys {
  /** The membership whose row has the focus, if one has. */
  approve: (id: string | null) => void;
  decline: (id: string | null) => void;
}

const boxesIn = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(BOXES)];
const idOf = (box: Element | undefined): string | null =>
  box?.closest<HTMLElement>('[data-waiting]')?.dataset['waiting'] ?? null;

/** Which of those who wait stands in the row around an element; -1 outside of their rows. */
function placeOf(boxes: readonly HTMLElement[], element: HTMLElement): number {
  const row = element.closest('tr, li');
  return row === null ? -1 : boxes.findIndex((box) => row.contains(box));
}

/**
 * J and K go through those who wait, A approves, R declines: while the focus is in the list and nothing is being typed.
 * Answers what to call once somebody is decided on: then the next one has the focus, as soon as the rows are read anew.
 */
export function useReviewKeys(
  list: RefObject<HTMLElement | null>,
  rows: unknown,
  keys: ReviewKeys,
): () => void {
  const latest = useRef(keys);
  const last = useRef(0);
  const isDue = useRef(false);
  const seen = useRef(rows);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const root = list.current;
    if (!root) return undefined;
    const onFocus = ({ target }: FocusEvent): void => {
      const at = placeOf(boxesIn(root), target as HTMLElement);
      if (at >= 0) last.current = at;
    };
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      const act = ACTS[event.key.toLowerCase()];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || target.matches(TYPING)) return;
      const boxes = boxesIn(root);
      event.preventDefault();
      act(boxes, placeOf(boxes, target), latest.current);
    };
    root.addEventListener('focusin', onFocus);
    root.addEventListener('keydown', onKey);
    return () => {
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('keydown', onKey);
    };
  }, [list]);
  useEffect(() => {
    const isNew = seen.current !== rows;
    seen.current = rows;
    if (!isNew || !isDue.current || !list.current) return;
    isDue.current = false;
    const boxes = boxesIn(list.current);
    const next = boxes[Math.min(last.current, boxes.length - 1)];
    (next ?? list.current.querySelector<HTMLElement>('[data-outcome]'))?.focus();
  }, [list, rows]);
  return useCallback(() => {
    isDue.current = true;
  }, []);
}

type Act = (boxes: readonly HTMLElement[], at: number, keys: ReviewKeys) => void;

const ACTS: Readonly<Record<string, Act>> = {
  j: (boxes, at) => boxes[Math.min(at + 1, boxes.length - 1)]?.focus(),
  k: (boxes, at) => boxes[Math.max(at - 1, 0)]?.focus(),
  a: (boxes, at, keys) => keys.approve(idOf(boxes[at])),
  r: (boxes, at, keys) => keys.decline(idOf(boxes[at])),
};
