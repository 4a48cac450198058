import { Button, type FormInstance } from 'antd';
import { fieldOf, STEP_FIELDS, STEPS, type FormFields, type Step } from './fields';
import type { Application } from './queries';
import { useRegisterTexts } from './texts';
import type { Autosave } from './use-autosave';

interface WizardFooterProps {
  step: Step;
  form: FormInstance<FormFields>;
  saving: Autosave;
  go: (step: Step) => void;
}

/** Forward when the step is in order, else to its first problem; back at any time. */
export function WizardFooter({ step, form, saving, go }: WizardFooterProps) {
  const t = useRegisterTexts();
  const at = STEPS.indexOf(step);
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]];
  const forward = async (): Promise<void> => {
    if (!after || !(await saving.flush())) return;
    const open = (saving.latest()?.problems ?? []).filter(({ pointer }) =>
      STEP_FIELDS[step].includes(fieldOf(pointer)),
    );
    if (open.length === 0) go(after);
    else showAll(form, open);
  };
  const back = async (): Promise<void> => {
    if (before && (await saving.flush())) go(before);
  };
  return (
    <div className="kz-form-actions">
      {after && (
        <Button type="primary" size="large" onClick={() => void forward()}>
          {t('steps.next')}
        </Button>
      )}
      {before && (
        <Button size="large" onClick={() => void back()}>
          {t('steps.back')}
        </Button>
      )}
    </div>
  );
}

function showAll(form: FormInstance<FormFields>, problems: Application['problems']): void {
  const fields = problems.map(({ pointer, detail }) => ({ name: fieldOf(pointer), errors: [detail] }));
  form.setFields(fields);
  const [first] = fields;
  if (first) form.scrollToField(first.name, { focus: true, block: 'center' });
}
