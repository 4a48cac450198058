import type { ReactNode } from 'react';
import { usePersonTexts } from '../texts';
import { useTitle } from './use-title';

interface ScreenProps {
  title: string;
  lead?: string | undefined;
  /** Which of how many, when there are several. */
  step?: readonly [at: number, of: number];
  children?: ReactNode;
}

/** One screen: a heading, what it is about, and little else. */
export function Screen({ title, lead, step, children }: ScreenProps) {
  const t = usePersonTexts();
  const heading = useTitle(title);
  return (
    <section className="kp-screen">
      {step && <p className="kz-secondary">{t('step', { at: step[0], of: step[1] })}</p>}
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {lead && <p className="kz-secondary">{lead}</p>}
      {children}
    </section>
  );
}
