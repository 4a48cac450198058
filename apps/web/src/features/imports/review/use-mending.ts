import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { mendRow, type Import } from '../queries';
import { isBad, isSame, nextBad, type Board, type Place } from './places';
import { useColumnPaste } from './use-column-paste';
import type { Rows } from './use-rows';

interface Save {
  place: Place;
  text: string;
  /** Enter goes on to the next bad cell; leaving the cell by mouse or Tab does not. */
  goOn: boolean;
}

export interface Mending {
  active: Place | null;
  editing: Place | null;
  /** What was typed into the open cell; null while it is untouched. */
  draft: string | null;
  saving: Place | null;
  error: unknown;
  /** A change that the server does not have yet. */
  dirty: boolean;
  /** What personal cells were last looked at for: the same work goes on in the next cell. */
  reason: string;
  setReason: (reason: string) => void;
  setDraft: (text: string) => void;
  move: (place: Place) => void;
  open: (place: Place) => void;
  cancel: () => void;
  save: (text: string, goOn: boolean) => void;
  /** On to the next bad cell, with this one as it is. */
  skip: () => void;
  retry: () => void;
  /** True when what is pasted is a column of cells, which are then mended one below the other. */
  paste: (text: string) => boolean;
}

const hasUnsent = ({ isPending, isError }: { isPending: boolean; isError: boolean }): boolean =>
  isPending || isError;

/** The cell that the keyboard is at, the one that is open, and what was typed into it. */
function useOpenCell() {
  const [active, setActive] = useState<Place | null>(null);
  const [editing, setEditing] = useState<Place | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const open = useCallback((place: Place): void => {
    setActive(place);
    setEditing(place);
    setDraft(null);
  }, []);
  return { active, setActive, editing, setEditing, draft, setDraft, open };
}

/** Mending cell by cell: what is edited, what was typed, and where Enter leads. */
export function useMending(current: Import, rows: Rows, fields: readonly string[]): Mending {
  const { active, setActive, editing, setEditing, draft, setDraft, open } = useOpenCell();
  const [reason, setReason] = useState('');
  const board: Board = { rows: rows.rows, fields };

  const goOn = async (from: Place, now: Board): Promise<void> => {
    const next = nextBad(now, from);
    if (next) return open(next);
    setEditing((before) => (isSame(before, from) ? null : before));
    setActive(from);
    if (!rows.list.hasNextPage) return;
    const further = nextBad({ ...now, rows: await rows.more() }, from);
    if (further) open(further);
  };
  const mutation = useMutation({
    mutationFn: ({ place, text }: Save) => mendRow(current.id, place.rowNo, { [place.field]: text }),
    onSuccess: async ({ row, import: next }, { place, goOn: wanted }) => {
      rows.keep(row, next);
      if (wanted && isBad(row, place.field)) return; // still wrong: the cell stays open, with what was typed
      if (!wanted) return setEditing((before) => (isSame(before, place) ? null : before));
      const updated = board.rows.map((item) => (item.rowNo === row.rowNo ? row : item));
      await goOn(place, { rows: updated, fields });
    },
    // The cell comes back with what was typed, unless another is being filled in already.
    onError: (_error, { place, text }) => {
      if (draft !== null && !isSame(editing, place)) return;
      setActive(place);
      setEditing(place);
      setDraft(text);
    },
  });
  const column = useColumnPaste(current, rows, fields, (last, now) => void goOn(last, now));
  return {
    active,
    editing,
    draft,
    saving: mutation.isPending ? mutation.variables.place : null,
    error: mutation.error ?? column.error,
    dirty: (editing !== null && draft !== null) || hasUnsent(mutation) || hasUnsent(column),
    reason,
    setReason,
    setDraft,
    move: setActive,
    open,
    cancel: () => {
      setEditing(null);
      setDraft(null);
      mutation.reset();
      column.reset();
    },
    save: (text, wanted) => editing && mutation.mutate({ place: editing, text, goOn: wanted }),
    skip: () => void (editing && goOn(editing, board)),
    retry: column.error ? column.retry : () => mutation.variables && mutation.mutate(mutation.variables),
    paste: (text) => editing !== null && column.take(editing, text),
  };
}
