import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useSearchParams } from 'react-router';
import { useCan, useMe, useWorkUnit } from '../../lib/access';
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
  const can = useCan();
  const [form] = Form.useForm<OrganizationFields>();
  const save = useSave(form, (fields, draft) => createOrganization({ ...inputOf(fields), draft }));
  const decides = can('organization:review', parent);
  // What is wrong with the fields is shown beside them; there is nothing else to do about it here.
  const keepDraft = (): void =>
    void form.validateFields().then(
      (fields) => save.submit(fields, true),
      () => undefined,
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
        onFinish={(fields) => save.submit(fields)}
        onDirty={save.onDirty}
      >
        <p className="kz-secondary kz-form-alert">
          {t(decides ? 'form.createHint' : 'form.createDraftHint')}
        </p>
        <FormFooter
          save={t(decides ? 'form.create' : 'form.saveDraft')}
          saving={save.saving}
          cancelTo="/organizations"
          error={save.error}
          {...(decides ? { also: { label: t('form.saveDraft'), onClick: keepDraft } } : {})}
        />
      </OrganizationForm>
    </Panel>
  );
}
