import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { ProblemAlert } from '../../ui/problem-alert';
import { Answers } from './answers';
import { fieldOf, stepOf, type Step } from './fields';
import { applicationQuery, submitApplication, type Application, type Key } from './queries';
import { useRegisterTexts } from './texts';

interface CheckStepProps {
  access: Key;
  application: Application;
  onMend: (step: Step) => void;
}

/** Everything once more, what is still in the way, and the act itself. */
export function CheckStep({ access, application, onMend }: CheckStepProps) {
  const t = useRegisterTexts();
  const queries = useQueryClient();
  const { queryKey } = applicationQuery(access);
  const submit = useMutation({
    mutationFn: () => submitApplication(access),
    onSuccess: (sent) => queries.setQueryData(queryKey, sent),
    onError: () => queries.invalidateQueries({ queryKey }),
  });
  const isReady = application.problems.length === 0;
  return (
    <div className="kz-stack">
      {isReady ? (
        <Alert type="info" showIcon title={t('check.ready', { unit: application.supervisorName })} />
      ) : (
        <Problems application={application} onMend={onMend} />
      )}
      <Answers application={application} />
      <ProblemAlert error={submit.error} />
      <div>
        <Button
          type="primary"
          size="large"
          disabled={!isReady}
          loading={submit.isPending}
          onClick={() => submit.mutate()}
        >
          {t('check.submit')}
        </Button>
      </div>
    </div>
  );
}

function Problems({ application: { problems }, onMend }: Pick<CheckStepProps, 'application' | 'onMend'>) {
  const t = useRegisterTexts();
  const list = (
    <ul className="kz-bullets">
      {problems.map(({ pointer, detail }) => {
        const field = fieldOf(pointer);
        return (
          <li key={pointer}>
            {t('check.problem', { field: t(`fields.${field}`), detail })}{' '}
            <Button type="link" size="small" onClick={() => onMend(stepOf(field))}>
              {t('check.edit')}
              <span className="kz-hidden">{t(`fields.${field}`)}</span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
  return (
    <Alert
      type="warning"
      showIcon
      title={t('check.problems', { count: problems.length })}
      description={list}
    />
  );
}
