import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { session, toApiError, type SignIn } from '../../lib/api';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAuthTexts } from './texts';

interface SignInFormProps {
  /** When the person is known already and only signs in again. */
  account?: string;
  onDone?: () => void;
}

/** Account and password. A refusal stays on the page until the next try. */
export function SignInForm({ account, onDone }: SignInFormProps) {
  const t = useAuthTexts();
  const mutation = useMutation({ mutationFn: session.signIn, onSuccess: onDone, gcTime: 0 });
  const [form] = Form.useForm<SignIn>();
  useEffect(() => form.focusField(account ? 'password' : 'account'), [form, account]);
  const refused = mutation.error && toApiError(mutation.error).status === 401;
  return (
    <Form<SignIn>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ account: account ?? '', password: '' }}
      onFinish={(values) => mutation.mutate(values)}
    >
      {refused && (
        <Alert
          className="kz-form-alert"
          type="error"
          showIcon
          role="alert"
          title={t('notSignedIn')}
          description={toApiError(mutation.error).problem.detail}
        />
      )}
      {mutation.error && !refused && (
        <div className="kz-form-alert">
          <ProblemAlert error={mutation.error} title={t('notSignedIn')} />
        </div>
      )}
      <Form.Item
        name="account"
        label={t('account')}
        rules={[{ required: true, message: t('accountRequired') }]}
      >
        <Input size="large" autoComplete="username" disabled={Boolean(account)} maxLength={64} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('password')}
        rules={[{ required: true, message: t('passwordRequired') }]}
      >
        <Input.Password size="large" autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={mutation.isPending}>
        {t('submit')}
      </Button>
    </Form>
  );
}
