import { Form } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { PublicFrame } from '../../ui/public-frame';
import { UnsavedGuard } from '../../ui/unsaved-guard';
import { CheckStep } from './check-step';
import { DocumentStep } from './document-step';
import { fieldsOf, STEP_FIELDS, STEPS, type FieldName, type FormFields, type Step } from './fields';
import { PeopleStep } from './people-step';
import type { Application, Key } from './queries';
import { ReasonsContext } from './reasons';
import { ReturnedAlert } from './returned-alert';
import { SavingSign } from './saving-sign';
import { StepList } from './step-list';
import { useRegisterTexts } from './texts';
import { UnitStep } from './unit-step';
import { useAutosave } from './use-autosave';
import { WizardFooter } from './wizard-footer';

interface WizardProps {
  access: Key;
  application: Application;
}

/** The step stands in the address beside the secret, so that "back" leads to the step before. */
function useStep(first: Step): [Step, (step: Step) => void] {
  const [params] = useSearchParams();
  const { pathname, hash } = useLocation();
  const navigate = useNavigate();
  const step = STEPS.find((known) => known === params.get('step')) ?? first;
  return [step, (next) => void navigate({ pathname, hash, search: `?step=${next}` })];
}

/** What was said of which field when it was returned, while it is. */
function reasonsOf({ status, history }: Application): Application['history'][number]['fieldReasons'] {
  const returned = history.find(({ event }) => event === 'return');
  return status === 'returned' ? (returned?.fieldReasons ?? {}) : {};
}

/** The form in steps. It saves itself, and may be left and taken up again at any time. */
export function Wizard({ access, application }: WizardProps) {
  const t = useRegisterTexts();
  const [form] = Form.useForm<FormFields>();
  const [initial] = useState(() => fieldsOf(application));
  const saving = useAutosave(access, form);
  const reasons = reasonsOf(application);
  const remarked = STEPS.filter((one) => STEP_FIELDS[one].some((field) => reasons[field] !== undefined));
  const [step, go] = useStep(remarked[0] ?? 'unit');
  const leave = async (next: Step): Promise<void> => {
    if (await saving.flush()) go(next);
  };
  return (
    <PublicFrame title={t('title')}>
      <UnsavedGuard dirty={saving.state === 'waiting' || saving.state === 'failed'} />
      {application.status === 'returned' && <ReturnedAlert application={application} />}
      <StepList
        step={step}
        application={application}
        remarked={remarked}
        onChoose={(next) => void leave(next)}
      />
      <Panel title={t(`steps.${step}`)} extra={<SavingSign state={saving.state} />}>
        <ReasonsContext value={reasons}>
          <Form
            form={form}
            layout="vertical"
            initialValues={initial}
            onValuesChange={(changed: Partial<FormFields>) =>
              saving.touch(Object.keys(changed) as FieldName[])
            }
          >
            {step === 'unit' && <UnitStep form={form} onSet={saving.touch} />}
            {step === 'people' && <PeopleStep />}
          </Form>
        </ReasonsContext>
        {step === 'document' && <DocumentStep access={access} application={application} />}
        {step === 'check' && <CheckStep access={access} application={application} onMend={go} />}
        <ProblemAlert error={saving.error} title={t('saving.failed')} onRetry={() => void saving.flush()} />
        <WizardFooter step={step} form={form} saving={saving} go={go} />
      </Panel>
    </PublicFrame>
  );
}
