import type { ReactNode } from 'react';
import { useUiTexts } from './texts';

export interface Fact {
  label: string;
  value: ReactNode;
  /** Takes the whole row: long texts. */
  wide?: boolean;
}

/** Label and value pairs of a record; an empty value says so instead of leaving a hole. */
export function Facts({ items }: { items: readonly Fact[] }) {
  const t = useUiTexts();
  return (
    <dl className="kz-facts">
      {items.map(({ label, value, wide }) => (
        <div key={label} className={wide ? 'kz-fact kz-fact-wide' : 'kz-fact'}>
          <dt>{label}</dt>
          <dd>{value || value === 0 ? value : <span className="kz-secondary">{t('unknown')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
