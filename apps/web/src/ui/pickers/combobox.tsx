import { Input } from 'antd';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useUiTexts } from '../texts';

export interface Choice {
  id: string;
  name: string;
  /** Tells it from others of the same name: the unit above, a number. */
  hint?: string;
}

export interface ComboboxProps {
  id?: string;
  value: Choice | null | undefined;
  onChange: (choice: Choice | null) => void;
  /** What stands in the list for the typed text. */
  choices: readonly Choice[];
  /** Says what `choices` are: recent ones, search results. */
  heading: string;
  term: string;
  onTerm: (term: string) => void;
  busy: boolean;
  placeholder: string;
  disabled?: boolean;
  /** Under the list, for example an error with its way out. */
  footer?: ReactNode;
  'aria-label'?: string;
  'aria-required'?: boolean | 'true' | 'false';
  'aria-describedby'?: string;
}

interface Keys {
  open: boolean;
  active: number;
  count: number;
}

/** Where the marked line goes on a key; null when the key is none of ours. */
function moved(key: string, { open, active, count }: Keys): number | null {
  if (key === 'ArrowDown') return open ? Math.min(active + 1, count - 1) : 0;
  if (key === 'ArrowUp') return open ? Math.max(active - 1, 0) : count - 1;
  if (key === 'Home' && open) return 0;
  if (key === 'End' && open) return count - 1;
  return null;
}

/** A field that searches while typing (ARIA 1.2 combobox with a listbox): the base of the unit and region pickers. */
export function Combobox(props: ComboboxProps) {
  const { value, choices, term, onTerm, onChange, busy, heading, footer } = props;
  const t = useUiTexts();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const active = Math.min(marked, choices.length - 1);
  const optionId = (index: number): string => `${listId}-${index}`;

  const close = (): void => {
    setOpen(false);
    onTerm('');
  };
  const choose = (choice: Choice | undefined): void => {
    if (!choice) return;
    onChange(choice);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = moved(event.key, { open, active, count: choices.length });
    if (target !== null) {
      event.preventDefault();
      setOpen(true);
      setMarked(target);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(choices[active]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
    }
  };

  return (
    <div className="kz-combobox">
      <Input
        {...(props.id ? { id: props.id } : {})}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && choices[active] ? optionId(active) : undefined}
        aria-label={props['aria-label']}
        aria-required={props['aria-required']}
        aria-describedby={props['aria-describedby']}
        autoComplete="off"
        allowClear
        disabled={props.disabled}
        placeholder={open && value ? value.name : props.placeholder}
        value={open ? term : (value?.name ?? '')}
        onChange={(event) => {
          if (event.type === 'click') return onChange(null);
          setOpen(true);
          setMarked(0);
          onTerm(event.target.value);
        }}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <div className="kz-popup" hidden={!open} onMouseDown={(event) => event.preventDefault()}>
        <p className="kz-popup-head" id={`${listId}-head`} role="status">
          {busy
            ? t('picker.searching')
            : choices.length === 0 && term
              ? t('picker.nothing', { term })
              : heading}
        </p>
        <ul role="listbox" id={listId} aria-labelledby={`${listId}-head`}>
          {choices.map((choice, index) => (
            <li
              key={choice.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              ref={
                index === active && open ? (line) => line?.scrollIntoView({ block: 'nearest' }) : undefined
              }
              onMouseEnter={() => setMarked(index)}
              onClick={() => choose(choice)}
            >
              <span>{choice.name}</span>
              {choice.hint && <span className="kz-secondary">{choice.hint}</span>}
            </li>
          ))}
        </ul>
        {footer}
      </div>
    </div>
  );
}
