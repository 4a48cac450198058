import { useQuery } from '@tanstack/react-query';
import { Form, type FormInstance } from 'antd';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useCan, useMe } from '../../lib/access';
import type { OrganizationDetail } from '../../lib/api';
import { Loading, PageFrame, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { UnsavedGuard } from '../../ui/unsaved-guard';
import { FormFooter } from './form-footer';
import { changesOf, fieldsOf } from './form-values';
import type { OrganizationFields } from './organization-fields';
import { OrganizationForm } from './organization-form';
import { editOrganization, organizationQuery } from './queries';
import { ClosedFields, StaysAsItIs } from './closed-notice';
import { closedFields, isEditable, mayDecide } from './possible-acts';
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
      {query.data &&
        (isEditable(query.data.value) ? (
          <EditForm
            organization={query.data.value}
            etag={query.data.etag}
            onReload={() => void query.refetch()}
          />
        ) : (
          <StaysAsItIs organization={query.data.value} />
        ))}
    </PageFrame>
  );
}

interface EditFormProps {
  organization: OrganizationDetail;
  etag: string;
  onReload: () => void;
}

/** The latest of every field that the person has not touched. */
function untouched(
  form: FormInstance<OrganizationFields>,
  latest: OrganizationFields,
): Partial<OrganizationFields> {
  const entries = Object.entries(latest).filter(
    ([name]) => !form.isFieldTouched(name as keyof OrganizationFields),
  );
  return Object.fromEntries(entries);
}

function EditForm({ organization, etag, onReload }: EditFormProps) {
  const t = useOrganizationsTexts();
  const [form] = Form.useForm<OrganizationFields>();
  const initial = fieldsOf(organization);
  const save = useSave(form, (fields) => editOrganization(organization.id, etag, changesOf(initial, fields)));
  // Whose organization it is, is the supervisor's to decide.
  const can = useCan();
  const moves = mayDecide(can, organization);
  const closed = closedFields(organization, can);
  const root = useMe().grants[0]?.organizationId;
  const { reset } = save;
  useEffect(() => {
    form.setFieldsValue(untouched(form, fieldsOf(organization)));
    reset();
  }, [form, organization, reset]);
  return (
    <Panel title={t('form.section')}>
      <UnsavedGuard dirty={save.dirty} />
      <ClosedFields organization={organization} closed={closed} />
      <OrganizationForm
        form={form}
        initial={initial}
        self={organization.id}
        closed={closed}
        {...(moves && root ? { parentsWithin: root } : {})}
        onFinish={(fields) => save.submit(fields)}
        onDirty={save.onDirty}
      >
        <FormFooter
          save={t('form.save')}
          saving={save.saving}
          cancelTo={`/organizations/${organization.id}`}
          error={save.error}
          onReload={onReload}
        />
      </OrganizationForm>
    </Panel>
  );
}
