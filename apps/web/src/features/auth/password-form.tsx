import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { bodyOf, client } from '../../lib/api';
import { showFieldProblems } from '../../ui/form-problems';
import { ProblemAlert } from '../../ui/problem-alert';
import { NewPasswordFields } from './new-password-fields';
import { useAuthTexts } from './texts';

interface Fields {
  current: string;
  next: string;
  repeat: string;
}

interface PasswordFormProps {
  onDone: () => void;
}

/** The current password, and twice the new one. */
export function PasswordForm({ onDone }: PasswordFormProps) {
  const t = useAuthTexts();
  const [form] = Form.useForm<Fields>();
  const mutation = useMutation({
    mutationFn: ({ current, next }: Fields) =>
      bodyOf(client.POST('/api/v1/auth/password', { body: { current, next } })),
    onSuccess: onDone,
    onError: (error) => showFieldProblems(form, error),
    gcTime: 0,
  });
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => mutation.mutate(values)}>
      {mutation.error && (
        <div className="kz-form-alert">
          <ProblemAlert error={mutation.error} />
        </div>
      )}
      <Form.Item
        name="current"
        label={t('change.current')}
        rules={[{ required: true, message: t('passwordRequired') }]}
      >
        <Input.Password size="large" autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <NewPasswordFields differsFrom="current" />
      <Button type="primary" size="large" htmlType="submit" block loading={mutation.isPending}>
        {t('change.submit')}
      </Button>
    </Form>
  );
}
