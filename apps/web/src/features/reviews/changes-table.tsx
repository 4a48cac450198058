import { useUiTexts } from '../../ui/texts';
import type { ReviewDetail } from './queries';
import { useReviewsTexts } from './texts';
import type { REASONED_FIELDS } from './words';

type Change = ReviewDetail['changes'][number];
type Field = (typeof REASONED_FIELDS)[number] | 'attachments';

const ENUMS = ['kind', 'level', 'teamRank'] as const;
const isEnum = (field: string): field is (typeof ENUMS)[number] => ENUMS.some((name) => name === field);

/** What was mended since the last time, side by side. */
export function ChangesTable({ changes }: { changes: readonly Change[] }) {
  const t = useReviewsTexts();
  const words = useWords();
  if (changes.length === 0) return null;
  return (
    <>
      <h3 className="kz-form-section">{t('detail.changes')}</h3>
      <div className="kz-table-frame">
        <table className="kz-table">
          <thead>
            <tr>
              <th scope="col">{t('detail.field')}</th>
              <th scope="col">{t('detail.before')}</th>
              <th scope="col">{t('detail.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => {
              const [before, after] = [words(change, 'before'), words(change, 'after')];
              return (
                <tr key={change.field}>
                  <th scope="row">{t(`fields.${change.field as Field}`)}</th>
                  <td className="kz-said">{before}</td>
                  <td className="kz-said">
                    {after}
                    {before === after && t('detail.changedHidden')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function useWords(): (change: Change, side: 'before' | 'after') => string {
  const t = useReviewsTexts();
  const ui = useUiTexts();
  return ({ field, ...sides }, side) => {
    const value = sides[side];
    if (value === null || (Array.isArray(value) && value.length === 0)) return t('detail.nothing');
    if (Array.isArray(value)) return value.join(ui('comma'));
    if (isEnum(field)) return ui(`enums.${field}.${String(value)}` as 'enums.level.county');
    return String(value);
  };
}
