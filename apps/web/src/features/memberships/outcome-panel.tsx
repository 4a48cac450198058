import { Alert, Button } from 'antd';
import type { Membership } from '../../lib/api';
import { formatNumber } from '../../lib/i18n';
import { ProblemAlert } from '../../ui/problem-alert';
import { useMembershipsTexts } from './texts';
import type { Outcome, Review } from './use-review';

function Refused({ outcome }: { outcome: Extract<Outcome, { results: unknown }> }) {
  const t = useMembershipsTexts();
  const { people, results } = outcome;
  const names = new Map(people.map(({ id, volunteerName }) => [id, volunteerName]));
  const refused = results.items.filter(({ result }) => result === 'refused');
  return (
    <>
      <p>{t('done.refused', { count: formatNumber(results.refused) })}</p>
      <ul className="kz-refusals">
        {refused.map(({ id, detail }) => (
          <li key={id}>{t('done.refusal', { name: names.get(id) ?? '', why: detail })}</li>
        ))}
      </ul>
    </>
  );
}

function useTitle(): (outcome: Outcome) => string {
  const t = useMembershipsTexts();
  return (outcome) => {
    if ('person' in outcome) return t(`done.${outcome.act}`, { name: outcome.person.volunteerName });
    const { done } = outcome.results;
    return done === 0 ? t('done.none') : t(`done.${outcome.act}`, { count: formatNumber(done) });
  };
}

interface OutcomePanelProps {
  review: Review;
  onAgain: (person: Membership) => void;
}

/** What the last act has led to; what was not done, with the reason, person by person. */
export function OutcomePanel({ review, onAgain }: OutcomePanelProps) {
  const t = useMembershipsTexts();
  const titleOf = useTitle();
  const { outcome, error, forget } = review;
  if (error) return <ProblemAlert error={error} />;
  if (!outcome) return null;
  const partly = 'results' in outcome && outcome.results.refused > 0 ? outcome : null;
  return (
    <div data-outcome tabIndex={-1} role="status">
      <Alert
        type={partly ? 'warning' : 'success'}
        showIcon
        title={titleOf(outcome)}
        description={partly && <Refused outcome={partly} />}
        action={
          <span className="kz-actions">
            {outcome.act === 'removal' && (
              <Button onClick={() => onAgain(outcome.person)}>
                {t('done.undo', { name: outcome.person.volunteerName })}
              </Button>
            )}
            <Button onClick={forget}>{t('done.close')}</Button>
          </span>
        }
      />
    </div>
  );
}
