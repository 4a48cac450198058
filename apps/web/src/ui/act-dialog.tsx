import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Space } from 'antd';
import { Dialog } from './dialog';
import { ProblemAlert } from './problem-alert';
import { useUiTexts } from './texts';

export interface ActDialogProps {
  title: string;
  /** What the act will do, before it is done. */
  effect: string;
  okText: string;
  danger?: boolean;
  /** An act against somebody is given a reason; for others a remark is welcome. */
  needsReason: boolean;
  /** Who will read the reason, where that is not the person concerned. */
  reasonHint?: string;
  /** Reasons that are given again and again: less to type, and clearer to whoever reads them. */
  usual?: readonly string[];
  run: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Says what an act will do, takes the reason, and stays open with the answer when it is refused. */
export function ActDialog(props: ActDialogProps) {
  const { title, effect, okText, danger = false, needsReason, usual = [], reasonHint, run, onClose } = props;
  const t = useUiTexts();
  const [form] = Form.useForm<{ reason?: string }>();
  const mutation = useMutation({ mutationFn: run, onSuccess: onClose });
  const label = needsReason ? t('act.reason') : t('act.remark');
  const required = { required: true, whitespace: true, message: t('required', { label }) };
  return (
    <Dialog
      title={title}
      okText={okText}
      okButtonProps={{ danger }}
      confirmLoading={mutation.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(open) => open && form.focusField('reason')}
    >
      <Form form={form} layout="vertical" onFinish={({ reason = '' }) => mutation.mutate(reason.trim())}>
        <p className="kz-form-alert">{effect}</p>
        <Form.Item
          name="reason"
          label={label}
          rules={needsReason ? [required] : []}
          extra={needsReason ? (reasonHint ?? t('act.reasonHint')) : undefined}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        <Space wrap className="kz-form-alert">
          {usual.map((reason) => (
            <Button key={reason} onClick={() => form.setFieldsValue({ reason })}>
              {reason}
            </Button>
          ))}
        </Space>
        <ProblemAlert error={mutation.error} onRetry={form.submit} />
      </Form>
    </Dialog>
  );
}
