import { useState, type ReactNode } from 'react';

interface SectionProps {
  title: string;
  isOpen?: boolean;
  children: ReactNode;
}

/** A part of the page that opens at a tap; what it needs is loaded then. */
export function Section({ title, isOpen = false, children }: SectionProps) {
  const [open, setOpen] = useState(isOpen);
  return (
    <details className="kp-section" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {open && <div className="kp-section-body">{children}</div>}
    </details>
  );
}
