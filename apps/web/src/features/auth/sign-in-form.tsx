import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { session, toApiError, type SignIn } from '../../lib/api';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAuthTexts } from './texts';

const NEEDED = 'IDENTITY.SECOND_FACTOR_NEEDED';

interface SignInFormProps {
  /** When it is known who signs in. */
  account?: string;
  /** Nobody else may: the page behind is somebody's. */
  isFixed?: boolean;
  onDone?: () => void;
}

/** Account and password, then the code of the second factor where there is one. A refusal stays on the page until the next try. */
export function SignInForm({ account, isFixed = false, onDone }: SignInFormProps) {
  const [known, setKnown] = useState<SignIn | null>(null);
  const mutation = useMutation({ mutationFn: session.signIn, onSuccess: onDone, gcTime: 0 });
  const isAsked = mutation.error !== null && toApiError(mutation.error).problem.code === NEEDED;
  const shown = isAsked ? null : mutation.error;
  const back = (): void => {
    setKnown(null);
    mutation.reset();
  };
  const enter = (credentials: SignIn): void =>
    mutation.mutate(credentials, {
      onError: (error) => toApiError(error).problem.code === NEEDED && setKnown(credentials),
    });
  if (known)
    return (
      <CodeForm
        error={shown}
        pending={mutation.isPending}
        onCode={(otp) => mutation.mutate({ ...known, otp })}
        onBack={back}
      />
    );
  return (
    <CredentialsForm
      account={account}
      isFixed={isFixed}
      error={shown}
      pending={mutation.isPending}
      onEnter={enter}
    />
  );
}

function Refusal({ error }: { error: unknown }) {
  const t = useAuthTexts();
  if (!error) return null;
  const failure = toApiError(error);
  if (failure.status !== 401)
    return (
      <div className="kz-form-alert">
        <ProblemAlert error={error} title={t('notSignedIn')} />
      </div>
    );
  return (
    <Alert
      className="kz-form-alert"
      type="error"
      showIcon
      role="alert"
      title={t('notSignedIn')}
      description={failure.problem.detail}
    />
  );
}

interface CredentialsFormProps {
  account: string | undefined;
  isFixed: boolean;
  error: unknown;
  pending: boolean;
  onEnter: (credentials: SignIn) => void;
}

function CredentialsForm({ account, isFixed, error, pending, onEnter }: CredentialsFormProps) {
  const t = useAuthTexts();
  const [form] = Form.useForm<SignIn>();
  useEffect(() => form.focusField(account ? 'password' : 'account'), [form, account]);
  return (
    <Form<SignIn>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ account: account ?? '', password: '' }}
      onFinish={onEnter}
    >
      <Refusal error={error} />
      <Form.Item
        name="account"
        label={t('account')}
        rules={[{ required: true, message: t('accountRequired') }]}
      >
        <Input size="large" autoComplete="username" disabled={isFixed} maxLength={254} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('password')}
        rules={[{ required: true, message: t('passwordRequired') }]}
      >
        <Input.Password size="large" autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={pending}>
        {t('submit')}
      </Button>
    </Form>
  );
}

interface CodeFormProps {
  error: unknown;
  pending: boolean;
  onCode: (code: string) => void;
  onBack: () => void;
}

function CodeForm({ error, pending, onCode, onBack }: CodeFormProps) {
  const t = useAuthTexts();
  const [form] = Form.useForm<{ code: string }>();
  useEffect(() => form.focusField('code'), [form]);
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }: { code: string }) => onCode(code.trim())}
    >
      <Refusal error={error} />
      <Form.Item
        name="code"
        label={t('code.label')}
        extra={t('code.hint')}
        rules={[{ required: true, whitespace: true, message: t('code.required') }]}
      >
        <Input size="large" autoComplete="one-time-code" maxLength={32} className="kz-digits" />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={pending}>
        {t('code.submit')}
      </Button>
      <Button type="link" block className="kz-entry-help" onClick={onBack}>
        {t('code.back')}
      </Button>
    </Form>
  );
}
