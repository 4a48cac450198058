import { fieldOf, STEP_FIELDS, STEPS, type Step } from './fields';
import type { Application } from './queries';
import { useRegisterTexts } from './texts';

interface StepListProps {
  step: Step;
  application: Application;
  onChoose: (step: Step) => void;
}

/** Where the applicant is, and the way to any other step. */
export function StepList({ step, application, onChoose }: StepListProps) {
  const t = useRegisterTexts();
  const isOpen = (one: Step): boolean =>
    application.problems.some(({ pointer }) => STEP_FIELDS[one].includes(fieldOf(pointer)));
  return (
    <nav aria-label={t('steps.label')}>
      <p className="kz-secondary kz-steps-position">
        {t('steps.position', { step: STEPS.indexOf(step) + 1, count: STEPS.length })}
      </p>
      <ol className="kz-wizard-steps">
        {STEPS.map((one, at) => (
          <li key={one}>
            <button
              type="button"
              aria-current={one === step ? 'step' : undefined}
              onClick={() => onChoose(one)}
            >
              <span aria-hidden="true" className="kz-wizard-sign">
                {isOpen(one) || STEP_FIELDS[one].length === 0 ? at + 1 : '✓'}
              </span>
              {t(`steps.${one}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
