import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { type MergePreview, toApiError } from '../../lib/api';
import { Loading } from '../../ui/page-frame';
import type { Choice } from '../../ui/pickers/choice';
import { UnitPicker } from '../../ui/pickers/unit-picker';
import { ProblemAlert } from '../../ui/problem-alert';
import { useUiTexts } from '../../ui/texts';
import { Dialog } from '../../ui/dialog';
import { EndedDialog } from './ended-dialog';
import { type GreatDialogProps, useGreatAct, useOwnRoot } from './great-dialog';
import { MergePreviewTable } from './merge-preview-table';
import { NameCheck } from './name-check';
import { mergeOrganization, mergePreviewQuery } from './queries';
import { useOrganizationsTexts } from './texts';

interface Fields {
  into?: Choice | null;
  reason?: string;
}

interface PreviewProps {
  query: { data: MergePreview | undefined; error: unknown; isFetching: boolean };
}

function Preview({ query: { data, error, isFetching } }: PreviewProps) {
  if (isFetching) return <Loading rows={3} />;
  if (error) return <ProblemAlert error={error} />;
  return data ? <MergePreviewTable preview={data} /> : null;
}

/** Into another organization. There is no way back: first the preview, then the name by hand. */
export function MergeDialog({ organization, onClose }: GreatDialogProps) {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  const root = useOwnRoot();
  const [form] = Form.useForm<Fields>();
  const intoId = Form.useWatch('into', form)?.id ?? '';
  const preview = useQuery({ ...mergePreviewQuery(organization.id, intoId), enabled: intoId !== '' });
  const merge = useGreatAct(({ reason = '' }: Fields) =>
    mergeOrganization(organization.id, { intoId, reason: reason.trim(), token: preview.data?.token ?? '' }),
  );
  const { name } = organization;
  const title = t('transitions.title', { act: t('transitions.merge'), name });
  if (merge.data) {
    const done = t('life.merged', { name, into: preview.data?.into.name ?? '' });
    return <EndedDialog title={done} ended={merge.data} onClose={onClose} />;
  }
  const possible = preview.data !== undefined && !preview.isFetching && preview.data.clashes.length === 0;
  const lookAgain = (): void => {
    merge.reset();
    void preview.refetch();
  };
  const stale = merge.error && toApiError(merge.error).problem.code === 'ORGANIZATION.PREVIEW_STALE';
  const required = (label: string) => ({ required: true, message: ui('required', { label }) });
  return (
    <Dialog
      width={640}
      title={title}
      okText={t('transitions.merge')}
      okButtonProps={{ danger: true, disabled: !possible }}
      confirmLoading={merge.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form form={form} layout="vertical" onFinish={(fields) => merge.mutate(fields)}>
        <p className="kz-form-alert">{t('life.mergeEffect')}</p>
        <Form.Item name="into" label={t('life.into')} rules={[required(t('life.into'))]}>
          <UnitPicker within={root} />
        </Form.Item>
        <Preview query={preview} />
        <Form.Item name="reason" label={ui('act.reason')} rules={[required(ui('act.reason'))]}>
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
        <NameCheck name={name} />
        <ProblemAlert error={merge.error} />
        {stale && <Button onClick={lookAgain}>{t('life.lookAgain')}</Button>}
      </Form>
    </Dialog>
  );
}
