import { Input } from 'antd';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useUiTexts } from '../texts';
import type { Choice } from './choice';
import { OptionList } from './option-list';

export interface ComboboxProps {
  id?: string;
  value: Choice | null | undefined;
  onChange: (choice: Choice | null) => void;
  /** What stands in the list for the typed text. */
  choices: readonly Choice[];
  /** Says what `choices` are: recent ones, search results. */
  heading: string;
  /** Instead of `heading` when there is nothing for the typed text. */
  nothing?: string;
  term: string;
  onTerm: (term: string) => void;
  busy: boolean;
  placeholder: string;
  disabled?: boolean | undefined;
  /** Under the list, for example an error with its way out. */
  footer?: ReactNode;
  'aria-label'?: string;
  'aria-required'?: boolean | 'true' | 'false';
  'aria-describedby'?: string;
}

interface List {
  open: boolean;
  marked: number;
  count: number;
}

/** Where the marked line goes on a key; null when the key is none of ours. */
function moved(key: string, { open, marked, count }: List): number | null {
  if (key === 'ArrowDown') return open ? Math.min(marked + 1, count - 1) : 0;
  if (key === 'ArrowUp') return open ? Math.max(marked - 1, 0) : count - 1;
  if (key === 'Home' && open) return 0;
  if (key === 'End' && open) return count - 1;
  return null;
}

/** Opening, moving and choosing, by keyboard and mouse. */
function useList({ choices, onChange, onTerm }: Pick<ComboboxProps, 'choices' | 'onChange' | 'onTerm'>) {
  const [open, setOpen] = useState(false);
  const [last, setMarked] = useState(0);
  const marked = Math.min(last, choices.length - 1);
  const close = (): void => {
    setOpen(false);
    onTerm('');
  };
  const choose = (choice: Choice | undefined): void => {
    if (!choice) return;
    onChange(choice);
    close();
  };
  const type = (text: string): void => {
    setOpen(true);
    setMarked(0);
    onTerm(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = moved(event.key, { open, marked, count: choices.length });
    if (target !== null) {
      event.preventDefault();
      setOpen(true);
      setMarked(target);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(choices[marked]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
    }
  };
  return { open, marked, show: () => setOpen(true), setMarked, close, choose, type, onKeyDown };
}

/** What stands above the list: what it holds, or why it holds nothing. */
function useHeading({
  busy,
  term,
  choices,
  heading,
  nothing,
}: Pick<ComboboxProps, 'busy' | 'term' | 'choices' | 'heading' | 'nothing'>): string {
  const t = useUiTexts();
  if (busy) return t('picker.searching');
  return term !== '' && choices.length === 0 ? (nothing ?? t('picker.nothing', { term })) : heading;
}

/** A field that searches while typing (ARIA 1.2 combobox with a listbox): the base of the unit and region pickers. */
export function Combobox(props: ComboboxProps) {
  const { value, choices, term, heading, nothing, busy, footer, placeholder, onChange, onTerm, ...field } =
    props;
  const above = useHeading({ busy, term, choices, heading, nothing });
  const listId = useId();
  const list = useList({ choices, onChange, onTerm });
  const { open, marked } = list;
  const chosen = value?.name ?? '';
  const shown = open ? { text: term, hint: chosen || placeholder } : { text: chosen, hint: placeholder };
  return (
    <div className="kz-combobox">
      <Input
        {...field}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && marked >= 0 ? `${listId}-${marked}` : undefined}
        autoComplete="off"
        allowClear
        placeholder={shown.hint}
        value={shown.text}
        onChange={(event) => (event.type === 'click' ? onChange(null) : list.type(event.target.value))}
        onClick={list.show}
        onBlur={list.close}
        onKeyDown={list.onKeyDown}
      />
      <OptionList
        id={listId}
        open={open}
        heading={above}
        choices={choices}
        marked={marked}
        onMark={list.setMarked}
        onChoose={list.choose}
      >
        {footer}
      </OptionList>
    </div>
  );
}
