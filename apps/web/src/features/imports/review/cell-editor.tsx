import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { RevealDialog } from '../../../ui/masked-value';
import { revealRow } from '../queries';
import { useImportsTexts } from '../texts';
import { isMasked, type Place } from './places';
import type { Mending } from './use-mending';

interface CellEditorProps {
  importId: string;
  place: Place;
  title: string;
  /** The cell as everybody may see it. */
  shown: string;
  /** Of a child under 14: a look at it is reported. */
  isChild: boolean;
  /** Of the element that says what is wrong. */
  problemId: string;
  mending: Mending;
}

/** The open cell: Enter saves and goes on, Escape leaves it as it was, leaving it by mouse saves what was typed. */
export function CellEditor({ importId, place, title, shown, isChild, problemId, mending }: CellEditorProps) {
  const t = useImportsTexts();
  const masked = isMasked(shown);
  const [asking, setAsking] = useState(false);
  const input = useRef<InputRef>(null);
  useEffect(() => input.current?.focus({ cursor: 'all' }), []);
  const { draft, setDraft, saving } = mending;
  const isSaving = saving?.rowNo === place.rowNo && saving.field === place.field;
  const commit = (goOn: boolean): void => {
    if (draft !== null) mending.save(draft, goOn);
    else if (goOn) mending.skip();
    else mending.cancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation(); // the grid's own keys rest while a cell is open
    if (event.nativeEvent.isComposing) return; // Enter belongs to the input method
    if (event.key === 'Enter') commit(true);
    if (event.key === 'Escape') mending.cancel();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>): void => {
    if (asking || isSaving || currentTarget.contains(relatedTarget)) return;
    commit(false);
  };
  return (
    <>
      <div className="kz-editor" onBlur={onBlur}>
        <Input
          ref={input}
          value={draft ?? (masked ? '' : shown)}
          aria-label={t('cell.label', { row: place.rowNo, title })}
          aria-describedby={problemId}
          aria-invalid
          autoComplete="off"
          readOnly={isSaving}
          onChange={({ target }) => setDraft(target.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            if (mending.paste(event.clipboardData.getData('text/plain'))) event.preventDefault();
          }}
          {...(masked ? { placeholder: shown } : {})}
        />
        {masked && (
          <div className="kz-editor-acts">
            <Button size="small" onClick={() => setAsking(true)}>
              {t('cell.reveal')}
            </Button>
            <Button size="small" onClick={() => mending.save('', true)}>
              {t('cell.empty')}
            </Button>
          </div>
        )}
      </div>
      {asking && (
        <RevealDialog
          label={title.replace(/\*$/, '')}
          {...(isChild ? { note: t('cell.childNote') } : { reason: mending.reason })}
          reveal={async (reason) => {
            mending.setReason(reason);
            return (await revealRow(importId, place.rowNo, reason)).cells[place.field] ?? '';
          }}
          onShown={(text) => {
            setAsking(false);
            setDraft(text ?? '');
            input.current?.focus({ cursor: 'end' });
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
