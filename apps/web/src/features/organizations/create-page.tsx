import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useSearchParams } from 'react-router';
import { useCan, useMe, useWorkUnit } from '../../lib/access';
import type { OrganizationDetail } from '../../lib/api';
import { Loading, PageFrame, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { UnsavedGuard } from '../../ui/unsaved-guard';
import { FormFooter } from './form-footer';
import { inputOf } from './form-values';
import type { OrganizationFields } from './organization-fields';
import { OrganizationForm } from './organization-form';
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

const placeOf = ({ regionCode, regionName }: OrganizationDetail) => ({ id: regionCode, name: regionName });

function CreateForm({ parent }: { parent: OrganizationDetail }) {
  const t = useOrganizationsTexts();
  const queries = useQueryClient();
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
  // A team is most often of its supervisor's level and place; what was chosen by hand stays.
  const follow = async (id: string): Promise<void> => {
    const { value } = await queries.fetchQuery(organizationQuery(id));
    if (!form.isFieldTouched('level')) form.setFieldsValue({ level: value.level });
    if (!form.isFieldTouched('regionCode')) form.setFieldsValue({ regionCode: placeOf(value) });
  };
  const initial: Partial<OrganizationFields> = {
    kind: 'service_team',
    level: parent.level,
    teamRank: 'team',
    parentId: { id: parent.id, name: parent.name },
    regionCode: placeOf(parent),
  };
  return (
    <Panel title={t('form.section')}>
      <UnsavedGuard dirty={save.dirty} />
      <OrganizationForm
        form={form}
        initial={initial}
        parentsWithin={grants[0]?.organizationId ?? parent.id}
        onFinish={(fields) => save.submit(fields)}
        onDirty={(changed) => {
          save.onDirty();
          if (changed.parentId) void follow(changed.parentId.id);
          // Only teams have a rank, unless it was chosen by hand.
          if (changed.kind && !form.isFieldTouched('teamRank'))
            form.setFieldsValue({ teamRank: changed.kind === 'service_team' ? 'team' : 'none' });
        }}
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
