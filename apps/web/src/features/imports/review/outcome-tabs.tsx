import { formatNumber } from '../../../lib/i18n';
import { subjectOf, type Import, type Outcome } from '../queries';
import { useImportsTexts } from '../texts';
import { OUTCOMES, type RowFocus } from './use-row-focus';

/** The four things that may become of a row, with their counts; a press shows these rows. */
export function OutcomeTabs({ current, focus }: { current: Import; focus: RowFocus }) {
  const t = useImportsTexts();
  const { kind, rows } = current;
  const words: Readonly<Record<Outcome, string>> = {
    invalid: t('outcome.invalid.waiting'),
    create: t(`outcome.create.${subjectOf(kind)}`),
    link: t('outcome.link.volunteers'),
    unchanged: t(`outcome.unchanged.${subjectOf(kind)}`),
  };
  const shown = OUTCOMES.filter((outcome) => outcome !== 'link' || subjectOf(kind) === 'volunteers');
  return (
    <div className="kz-tabs" role="group" aria-label={t('rows.which')}>
      {shown.map((outcome) => (
        <button
          key={outcome}
          type="button"
          aria-pressed={focus.query.outcome === outcome}
          onClick={() => focus.chooseOutcome(outcome)}
        >
          {words[outcome]}
          <span className="kz-tab-count">{formatNumber(rows[outcome])}</span>
        </button>
      ))}
    </div>
  );
}
