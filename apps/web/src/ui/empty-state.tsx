import { InboxOutlined } from './icons';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  title: string;
  hint?: string;
  action?: ReactNode;
}

/** Nothing here, why, and what can be done about it. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <div className="kz-empty">
      <InboxOutlined aria-hidden="true" className="kz-empty-icon" />
      <p className="kz-empty-title">{title}</p>
      {hint && <p className="kz-empty-hint">{hint}</p>}
      {action}
    </div>
  );
}
