import { type FormEvent, type ReactNode } from 'react';

interface StepFormProps {
  onSubmit: () => void;
  /** What the main button says. */
  action: string;
  busy?: boolean;
  children: ReactNode;
  /** Beside the main button. */
  aside?: ReactNode;
}

/** A form with one main button; Enter sends it. */
export function StepForm({ onSubmit, action, busy = false, children, aside }: StepFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form className="kp-form" onSubmit={submit} noValidate>
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
