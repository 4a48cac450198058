import type { ReactNode } from 'react';
import { useUiTexts } from './texts';

export interface Fact {
  label: string;
  value: ReactNode;
  /** Takes the whole row: long texts. */
  wide?: boolean;
}

const isEmpty = ({ value }: Fact): boolean => value === null || value === undefined || value === '';

/** Label and value pairs of a record. What is not filled in is named in one line instead of leaving many holes. */
export function Facts({ items }: { items: readonly Fact[] }) {
  const t = useUiTexts();
  const empty = items.filter(isEmpty);
  return (
    <>
      <dl className="kz-facts">
        {items
          .filter((fact) => !isEmpty(fact))
          .map(({ label, value, wide }) => (
            <div key={label} className={wide ? 'kz-fact kz-fact-wide' : 'kz-fact'}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {empty.length > 0 && (
        <p className="kz-secondary kz-facts-empty">
          {t('emptyFacts', { labels: empty.map(({ label }) => label).join(t('comma')) })}
        </p>
      )}
    </>
  );
}
