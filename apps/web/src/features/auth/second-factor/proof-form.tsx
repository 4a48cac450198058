import { Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { ProblemAlert } from '../../../ui/problem-alert';
import type { OwnerProof } from '../queries';
import { useAuthTexts } from '../texts';

interface ProofFormProps {
  /** A second factor is in force: its code is asked for as well. */
  withCode: boolean;
  submit: string;
  error: unknown;
  pending: boolean;
  onProof: (proof: OwnerProof) => void;
}

/** The password once more, before the keys of the account are changed. */
export function ProofForm({ withCode, submit, error, pending, onProof }: ProofFormProps) {
  const t = useAuthTexts();
  const [form] = Form.useForm<OwnerProof>();
  useEffect(() => form.focusField('password'), [form]);
  return (
    <Form<OwnerProof> form={form} layout="vertical" requiredMark={false} onFinish={onProof}>
      {Boolean(error) && (
        <div className="kz-form-alert">
          <ProblemAlert error={error} />
        </div>
      )}
      <Form.Item
        name="password"
        label={t('change.current')}
        rules={[{ required: true, message: t('passwordRequired') }]}
      >
        <Input.Password size="large" autoComplete="current-password" maxLength={128} />
      </Form.Item>
      {withCode && (
        <Form.Item
          name="code"
          label={t('code.label')}
          extra={t('code.hint')}
          rules={[{ required: true, whitespace: true, message: t('code.required') }]}
        >
          <Input size="large" autoComplete="one-time-code" maxLength={32} />
        </Form.Item>
      )}
      <Button type="primary" size="large" htmlType="submit" loading={pending}>
        {submit}
      </Button>
    </Form>
  );
}
