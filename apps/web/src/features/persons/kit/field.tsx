import { useId, type InputHTMLAttributes, type ReactNode } from 'react';

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  problem?: string | undefined;
}

/** One line of text with its label above, what is expected below, and what is wrong in the field's own description. */
export function Field({ label, value, onChange, hint, problem, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div className="kp-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={(problem ?? hint) ? `${id}-hint` : undefined}
      />
      <FieldNote id={`${id}-hint`} hint={hint} problem={problem} />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
  problem?: string | undefined;
}

/** One of several, by the browser's own list: it is large on a telephone and known to screen readers. */
export function Choice({ label, value, onChange, children, problem }: ChoiceProps) {
  const id = useId();
  return (
    <div className="kp-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-hint` : undefined}
      >
        {children}
      </select>
      <FieldNote id={`${id}-hint`} problem={problem} />
    </div>
  );
}

function FieldNote({
  id,
  hint,
  problem,
}: {
  id: string;
  hint?: string | undefined;
  problem?: string | undefined;
}) {
  if (!problem && !hint) return null;
  return (
    <p id={id} className={problem ? 'kp-wrong' : 'kz-secondary'}>
      {problem ?? hint}
    </p>
  );
}

interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

export function Check({ checked, onChange, children }: CheckProps) {
  return (
    <label className="kp-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
