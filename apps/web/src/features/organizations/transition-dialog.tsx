import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Space } from 'antd';
import type { OrganizationDetail } from '../../lib/api';
import type { KeyOf } from '../../lib/i18n';
import { ProblemAlert } from '../../ui/problem-alert';
import { useUiTexts } from '../../ui/texts';
import { needsReason } from './possible-acts';
import { makeTransition, type Transition } from './queries';
import { useOrganizationsTexts } from './texts';
import type { zh } from './texts/texts.zh';

type Canned = KeyOf<(typeof zh)['transitions']['canned']>;

/** Reasons that are given again and again, so that the clerk types less and the other side understands more. */
const CANNED: Readonly<Partial<Record<Transition, readonly Canned[]>>> = {
  return: ['return.name', 'return.leader', 'return.region'],
  rejection: ['rejection.duplicate', 'rejection.scope'],
  suspension: ['suspension.inactive', 'suspension.request'],
};

interface TransitionDialogProps {
  act: Transition;
  organization: OrganizationDetail;
  etag: string;
  onClose: () => void;
}

/** Says what an act will do, takes the reason, and stays open with the answer when it is refused. */
export function TransitionDialog({ act, organization, etag, onClose }: TransitionDialogProps) {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  const queries = useQueryClient();
  const canned = (CANNED[act] ?? []).map((key) => t(`transitions.canned.${key}`));
  const [form] = Form.useForm<{ reason?: string }>();
  const mutation = useMutation({
    mutationFn: (reason: string) => makeTransition(organization.id, etag, act, reason),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['organizations'] });
      onClose();
    },
  });
  const label = needsReason(act) ? t('transitions.reason') : t('transitions.reasonOptional');
  const required = { required: needsReason(act), whitespace: true, message: ui('required', { label }) };
  return (
    <Modal
      open
      title={t('transitions.title', { act: t(`transitions.${act}`), name: organization.name })}
      okText={t(`transitions.${act}`)}
      okButtonProps={{ danger: act === 'rejection' || act === 'suspension' }}
      confirmLoading={mutation.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(open) => open && form.focusField('reason')}
    >
      <Form form={form} layout="vertical" onFinish={({ reason = '' }) => mutation.mutate(reason.trim())}>
        <p className="kz-form-alert">{t(`transitions.effect.${act}`)}</p>
        <Form.Item
          name="reason"
          label={label}
          rules={needsReason(act) ? [required] : []}
          extra={needsReason(act) ? t('transitions.reasonHint') : undefined}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        <Space wrap className="kz-form-alert">
          {canned.map((reason) => (
            <Button key={reason} onClick={() => form.setFieldsValue({ reason })}>
              {reason}
            </Button>
          ))}
        </Space>
        <ProblemAlert error={mutation.error} onRetry={form.submit} />
      </Form>
    </Modal>
  );
}
