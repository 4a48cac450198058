import { CloseCircleFilled, ExclamationCircleFilled } from '../../../ui/icons';
import type { ImportRow } from '../queries';
import { useImportsTexts } from '../texts';
import { isBad, problemsAt } from './places';

interface CellContentProps {
  row: ImportRow;
  field: string;
  /** Of the element that says what is wrong. */
  problemId: string;
  /** Text of the cell; an open cell shows its problems only. */
  showsText: boolean;
}

/** A cell's text and what is wrong with it. */
export function CellContent({ row, field, problemId, showsText }: CellContentProps) {
  const t = useImportsTexts();
  const problems = problemsAt(row, field);
  const text = row.cells[field] ?? '';
  const isMissing = text === '' && isBad(row, field);
  return (
    <>
      {showsText && <span className="kz-cell-text">{isMissing ? t('cell.nothing') : text}</span>}
      {problems.length > 0 && (
        <ul id={problemId} className="kz-cell-problems">
          {problems.map(({ code, severity, detail }) => (
            <li key={code} className={severity === 'error' ? 'kz-cell-error' : 'kz-cell-notice'}>
              {severity === 'error' ? <CloseCircleFilled /> : <ExclamationCircleFilled />}
              <span>{detail}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
