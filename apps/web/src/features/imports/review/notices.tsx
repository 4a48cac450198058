import { useId } from 'react';
import type { Import } from '../queries';
import { useImportsTexts } from '../texts';

/** How the file was understood: which sheet, which column is what, what was left out. Guesses are marked as guesses. */
export function Notices({ current }: { current: Import }) {
  const t = useImportsTexts();
  const titleId = useId();
  const { notices, columns } = current;
  const guessed = columns.some(({ how }) => how === 'alias');
  return (
    <details className="kz-more" open={guessed}>
      <summary id={titleId}>
        {guessed ? t('notices.titleGuessed') : t('notices.title', { columns: columns.length })}
      </summary>
      <div className="kz-stack">
        {notices.length > 0 && (
          <ul className="kz-notices">
            {notices.map(({ code, detail }) => (
              <li key={`${code}${detail}`}>{detail}</li>
            ))}
          </ul>
        )}
        <ul className="kz-mapping" aria-labelledby={titleId}>
          {columns.map(({ title, field, how }) => (
            <li key={field}>
              {title}
              {how === 'alias' && <span className="kz-secondary"> {t('notices.guess')}</span>}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
