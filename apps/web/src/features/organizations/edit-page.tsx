import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useParams } from 'react-router';
import type { OrganizationDetail } from '../../lib/api';
import { Loading, PageFrame, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { UnsavedGuard } from '../../ui/unsaved-guard';
import { FormFooter } from './form-footer';
import { changesOf, fieldsOf } from './form-values';
import { OrganizationForm, type OrganizationFields } from './organization-form';
import { editOrganization, organizationQuery } from './queries';
import { useOrganizationsTexts } from './texts';
import { useSave } from './use-save';

/** Changes the data of an organization. */
export function EditPage() {
  const t = useOrganizationsTexts();
  const { id = '' } = useParams();
  // What is being edited must not change under the hands; the ETag tells the server what it was.
  const query = useQuery({
    ...organizationQuery(id),
    staleTime: Infinity,
    refetchOnMount: 'always',
    gcTime: 0,
  });
  return (
    <PageFrame
      title={t('form.editTitle')}
      back={{ to: `/organizations/${id}`, label: query.data?.value.name ?? t('detail.back') }}
    >
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data && <EditForm organization={query.data.value} etag={query.data.etag} />}
    </PageFrame>
  );
}

function EditForm({ organization, etag }: { organization: OrganizationDetail; etag: string }) {
  const t = useOrganizationsTexts();
  const [form] = Form.useForm<OrganizationFields>();
  const initial = fieldsOf(organization);
  const save = useSave(form, (fields) => editOrganization(organization.id, etag, changesOf(initial, fields)));
  return (
    <Panel title={t('form.section')}>
      <UnsavedGuard dirty={save.dirty} />
      <OrganizationForm
        form={form}
        initial={initial}
        self={organization.id}
        onFinish={(fields) => save.submit(fields)}
        onDirty={save.onDirty}
      >
        <FormFooter
          save={t('form.save')}
          saving={save.saving}
          cancelTo={`/organizations/${organization.id}`}
          error={save.error}
        />
      </OrganizationForm>
    </Panel>
  );
}
