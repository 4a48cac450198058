import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useSearchParams } from 'react-router';
import { useMe, useWorkUnit } from '../../lib/access';
import type { OrganizationDetail } from '../../lib/api';
import { Loading, PageFrame, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { UnsavedGuard } from '../../ui/unsaved-guard';
import { FormFooter } from './form-footer';
import { inputOf } from './form-values';
import { OrganizationForm, type OrganizationFields } from './organization-form';
import { createOrganization, organizationQuery } from './queries';
import { useOrganizationsTexts } from './texts';
import { useSave } from './use-save';

/** Registers an organization, under the unit somebody works in unless the address names another. */
export function CreatePage() {
  const t = useOrganizationsTexts();
  const [params] = useSearchParams();
  const { unit } = useWorkUnit();
  const parentId = params.get('parent') ?? unit?.id ?? '';
  const parent = useQuery(organizationQuery(parentId));
  return (
    <PageFrame title={t('form.createTitle')} back={{ to: '/organizations', label: t('detail.back') }}>
      {parent.error && <ProblemAlert error={parent.error} onRetry={() => void parent.refetch()} />}
      {parent.isPending && <Loading />}
      {parent.data && <CreateForm key={parentId} parent={parent.data.value} />}
    </PageFrame>
  );
}

function CreateForm({ parent }: { parent: OrganizationDetail }) {
  const t = useOrganizationsTexts();
  const { grants } = useMe();
  const [form] = Form.useForm<OrganizationFields>();
  const save = useSave(form, (fields) =>
    createOrganization({ ...inputOf(fields), parentId: fields.parentId?.id ?? parent.id }),
  );
  const initial: Partial<OrganizationFields> = {
    kind: 'service_team',
    level: parent.level,
    teamRank: 'team',
    parentId: { id: parent.id, name: parent.name },
    regionCode: { id: parent.regionCode, name: parent.regionName },
  };
  return (
    <Panel title={t('form.section')}>
      <UnsavedGuard dirty={save.dirty} />
      <OrganizationForm
        form={form}
        initial={initial}
        parentsWithin={grants[0]?.organizationId ?? parent.id}
        onFinish={save.submit}
        onDirty={save.onDirty}
      >
        <FormFooter save={t('form.save')} saving={save.saving} cancelTo="/organizations" error={save.error} />
      </OrganizationForm>
    </Panel>
  );
}
