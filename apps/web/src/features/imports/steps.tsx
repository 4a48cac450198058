import { CheckCircleFilled } from '../../ui/icons';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { Import } from './queries';
import { useImportsTexts } from './texts';

const STEPS = ['choose', 'upload', 'mend', 'commit'] as const;
type Step = (typeof STEPS)[number];

const STEP_OF: Readonly<Record<Import['status'], Step>> = {
  queued: 'upload',
  validating: 'upload',
  failed: 'upload',
  ready: 'mend',
  cancelled: 'mend',
  committing: 'commit',
  committed: 'commit',
  undone: 'commit',
};

/** Where in the four steps an import stands. Without a state: at the beginning. */
export function Steps({ status }: { status?: Import['status'] }) {
  const t = useImportsTexts();
  const current = STEPS.indexOf(status ? STEP_OF[status] : 'choose');
  const isOver = status === 'committed';
  return (
    <ol className="kz-steps" aria-label={t('steps.label')}>
      {STEPS.map((step, index) => {
        const isDone = index < current || isOver;
        const isCurrent = index === current && !isOver;
        return (
          <li
            key={step}
            className={isDone ? 'kz-step-done' : undefined}
            {...(isCurrent ? { 'aria-current': 'step' } : {})}
          >
            <span className="kz-step-sign" aria-hidden="true">
              {isDone ? <CheckCircleFilled /> : index + 1}
            </span>
            {t(`steps.${step}`)}
            {isDone && <VisuallyHidden>{t('steps.done')}</VisuallyHidden>}
          </li>
        );
      })}
    </ol>
  );
}
