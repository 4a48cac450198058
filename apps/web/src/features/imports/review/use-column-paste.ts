import { useMutation } from '@tanstack/react-query';
import { mendRow, type Import } from '../queries';
import { badPlaces, type Board, type Place } from './places';
import type { Rows } from './use-rows';

interface Paste {
  place: Place;
  text: string;
}

export interface ColumnPaste {
  /** True when the text is a column of a spreadsheet: it then goes into this and the next bad cells below. */
  take: (from: Place, text: string) => boolean;
  isPending: boolean;
  isError: boolean;
  error: unknown;
  retry: () => void;
  reset: () => void;
}

/** A spreadsheet ends a copied cell with a line break as well. */
const linesOf = (text: string): string[] => text.replace(/\r?\n$/, '').split(/\r?\n/);

/** Several lines pasted into a bad cell mend the bad cells of the same column, one after the other. */
export function useColumnPaste(
  current: Import,
  rows: Rows,
  fields: readonly string[],
  onDone: (last: Place, now: Board) => void,
): ColumnPaste {
  const mutation = useMutation({
    mutationFn: async (pastes: readonly Paste[]) => {
      const mended = new Map(rows.rows.map((row) => [row.rowNo, row]));
      for (const { place, text } of pastes) {
        const { row, import: next } = await mendRow(current.id, place.rowNo, { [place.field]: text });
        rows.keep(row, next);
        mended.set(row.rowNo, row);
      }
      return { rows: [...mended.values()], fields };
    },
    onSuccess: (board, pastes) => {
      const last = pastes.at(-1);
      if (last) onDone(last.place, board);
    },
  });
  return {
    take: (from, text) => {
      const lines = linesOf(text);
      if (lines.length < 2) return false;
      const below = badPlaces({ rows: rows.rows, fields }).filter(
        ({ rowNo, field }) => field === from.field && rowNo >= from.rowNo,
      );
      mutation.mutate(below.slice(0, lines.length).map((place, at) => ({ place, text: lines[at] ?? '' })));
      return true;
    },
    isPending: mutation.isPending,
    isError: mutation.isError,
    error: mutation.error,
    reset: mutation.reset,
    retry: () => mutation.variables && mutation.mutate(mutation.variables),
  };
}
