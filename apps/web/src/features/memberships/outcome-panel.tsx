import { Alert, Button } from 'antd';
import type { Membership } from '../../lib/api';
import { formatNumber } from '../../lib/i18n';
import { ProblemAlert } from '../../ui/problem-alert';
import { useMembershipsTexts } from './texts';
import type { Outcome, Review } from './use-review';

function Refused({ outcome }: { outcome: Extract<Outcome, { results: unknown }> }) {
  const t = useMembershipsTexts();
  const { people, results } = outcome;
  if (results.refused === 0) return null;
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

interface OutcomePanelProps {
  review: Review;
  onAgain: (person: Membership) => void;
}

/** What the last act has led to; what was not done, with the reason, person by person. */
export function OutcomePanel({ review, onAgain }: OutcomePanelProps) {
  const t = useMembershipsTexts();
  const { outcome, error, forget } = review;
  if (error) return <ProblemAlert error={error} />;
  if (!outcome) return null;
  const many = 'results' in outcome ? outcome : null;
  const title = many
    ? many.results.done === 0
      ? t('done.none')
      : t(`done.${many.act}`, { count: formatNumber(many.results.done) })
    : t(`done.${outcome.act}`, { name: 'person' in outcome ? outcome.person.volunteerName : '' });
  const isWhole = !many || many.results.refused === 0;
  return (
    <div data-outcome tabIndex={-1} role="status">
      <Alert
        type={isWhole ? 'success' : 'warning'}
        showIcon
        title={title}
        description={many ? <Refused outcome={many} /> : undefined}
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
