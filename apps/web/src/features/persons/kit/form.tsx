import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';

interface StepFormProps {
  onSubmit: () => void;
  /** What the main button says. */
  action: string;
  busy?: boolean;
  children: ReactNode;
  /** Beside the main button. */
  aside?: ReactNode;
}

/** A form with one main button; Enter sends it, and what is wrong gets the focus. */
export function StepForm({ onSubmit, action, busy = false, children, aside }: StepFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tries]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    onSubmit();
    setTries(tries + 1);
  };
  return (
    <form className="kp-form" ref={form} onSubmit={submit} noValidate>
      {children}
      <div className="kp-actions">
        <button type="submit" className="kp-button kp-main-button" disabled={busy}>
          {action}
        </button>
        {aside}
      </div>
    </form>
  );
}
