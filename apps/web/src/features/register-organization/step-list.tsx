import { fieldOf, STEP_FIELDS, STEPS, type Step } from './fields';
import type { Application } from './queries';
import { useRegisterTexts } from './texts';

interface StepListProps {
  step: Step;
  application: Application;
  /** Steps with fields against which the reviewer has something. */
  remarked: readonly Step[];
  onChoose: (step: Step) => void;
}

/** Where the applicant is, and the way to any other step. */
export function StepList({ step, application, remarked, onChoose }: StepListProps) {
  const t = useRegisterTexts();
  const isOpen = (one: Step): boolean =>
    application.problems.some(({ pointer }) => STEP_FIELDS[one].includes(fieldOf(pointer)));
  const signOf = (one: Step, at: number): number | string => {
    if (remarked.includes(one)) return '!';
    return isOpen(one) || STEP_FIELDS[one].length === 0 ? at + 1 : '✓';
  };
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
                {signOf(one, at)}
              </span>
              <span>
                {t(`steps.${one}`)}{' '}
                {remarked.includes(one) && <span className="kz-wizard-remark">{t('steps.remarked')}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
