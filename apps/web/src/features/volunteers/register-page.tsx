import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { unitQuery, useWorkUnit } from '../../lib/access';
import type { OrganizationDetail } from '../../lib/api';
import { Loading, PageFrame, Panel } from '../../ui/page-frame';
import { LinkButton } from '../../ui/link-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { UnclaimedTeam } from '../../ui/unclaimed-team';
import { UnsavedGuard } from '../../ui/unsaved-guard';
import type { Registered } from './queries';
import type { RegisterFields } from './register-fields';
import { RegisterForm } from './register-form';
import { useVolunteersTexts } from './texts';
import { useRegister } from './use-register';

/** A unit registers one person after another, without a workbook. */
export function RegisterPage() {
  const t = useVolunteersTexts();
  const [params] = useSearchParams();
  const { unit } = useWorkUnit();
  const unitId = params.get('unit') ?? unit?.id ?? '';
  const query = useQuery(unitQuery(unitId));
  return (
    <PageFrame
      title={t('register.title')}
      lead={t('register.lead')}
      back={{ to: '/volunteers', label: t('detail.back') }}
    >
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data && <Place key={unitId} unit={query.data} within={unit?.id ?? unitId} />}
    </PageFrame>
  );
}

interface DeskProps {
  unit: OrganizationDetail;
  within: string;
}

function Place({ unit, within }: DeskProps) {
  return unit.unclaimed ? <UnclaimedTeam id={unit.id} /> : <Desk unit={unit} within={within} />;
}

/** Unit and region stay for the next person; everything personal goes. */
function Desk({ unit, within }: DeskProps) {
  const t = useVolunteersTexts();
  const [form] = Form.useForm<RegisterFields>();
  const { submit, saving, error, done, dirty, onDirty } = useRegister(form);
  const initial = {
    unit: { id: unit.id, name: unit.name },
    idType: 'resident' as const,
    // Nobody lives in the whole nation.
    ...(unit.level === 'national' ? {} : { region: { id: unit.regionCode, name: unit.regionName } }),
  };
  return (
    <Panel title={t('register.section')}>
      <UnsavedGuard dirty={dirty} />
      {done && <Done {...done} />}
      <RegisterForm form={form} initial={initial} within={within} onFinish={submit} onDirty={onDirty}>
        {error ? (
          <div className="kz-form-alert">
            <ProblemAlert error={error} />
          </div>
        ) : null}
        <div className="kz-form-actions">
          <Button type="primary" size="large" htmlType="submit" loading={saving}>
            {t('register.submit')}
          </Button>
          <LinkButton to="/volunteers" size="large">
            {t('register.end')}
          </LinkButton>
        </div>
      </RegisterForm>
    </Panel>
  );
}

function Done({ id, name, volunteerNo, outcome }: Registered) {
  const t = useVolunteersTexts();
  return (
    <div className="kz-form-alert">
      <Alert
        role="status"
        showIcon
        type={outcome === 'unchanged' ? 'info' : 'success'}
        title={
          <>
            {t(`register.done.${outcome}`)} <Link to={`/volunteers/${id}`}>{name}</Link>{' '}
            <span className="kz-digits">{volunteerNo}</span>
          </>
        }
        description={t(`register.next.${outcome}`)}
      />
    </div>
  );
}
