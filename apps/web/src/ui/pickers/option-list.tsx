import type { ReactNode } from 'react';
import type { Choice } from './choice';

interface OptionListProps {
  id: string;
  open: boolean;
  heading: string;
  choices: readonly Choice[];
  marked: number;
  onMark: (index: number) => void;
  onChoose: (choice: Choice) => void;
  children?: ReactNode;
}

/** The lines under a combobox. The field keeps the focus; the marked line is told to screen readers by its id. */
export function OptionList({
  id,
  open,
  heading,
  choices,
  marked,
  onMark,
  onChoose,
  children,
}: OptionListProps) {
  return (
    <div className="kz-popup" hidden={!open} onMouseDown={(event) => event.preventDefault()}>
      <p className="kz-popup-head" id={`${id}-head`} role="status">
        {heading}
      </p>
      <ul role="listbox" id={id} aria-labelledby={`${id}-head`}>
        {choices.map((choice, index) => (
          <li
            key={choice.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === marked}
            ref={index === marked && open ? (line) => line?.scrollIntoView({ block: 'nearest' }) : undefined}
            onMouseEnter={() => onMark(index)}
            onClick={() => onChoose(choice)}
          >
            <span>{choice.name}</span>
            {choice.hint && <span className="kz-secondary">{choice.hint}</span>}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
