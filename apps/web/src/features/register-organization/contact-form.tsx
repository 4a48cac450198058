import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { showFieldProblems } from '../../ui/form-problems';
import { ProblemAlert } from '../../ui/problem-alert';
import { sendCode, startApplication } from './queries';
import { useRegisterTexts } from './texts';

/** An address, then the code that was sent to it. */
export function ContactForm() {
  const [email, setEmail] = useState<string | null>(null);
  return email === null ? (
    <AskCode onSent={setEmail} />
  ) : (
    <EnterCode email={email} onOther={() => setEmail(null)} />
  );
}

function AskCode({ onSent }: { onSent: (email: string) => void }) {
  const t = useRegisterTexts();
  const [form] = Form.useForm<{ address: string }>();
  const [left, setLeft] = useState<unknown>(null);
  const mutation = useMutation({
    mutationFn: (address: string) => sendCode(address),
    onMutate: () => setLeft(null),
    onSuccess: (_, address) => onSent(address),
    onError: (error) => setLeft(showFieldProblems(form, error) ? null : error),
  });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ address }) => mutation.mutate(address.trim())}
    >
      <Form.Item
        name="address"
        label={t('contact.email')}
        extra={t('contact.hint')}
        rules={[{ required: true, whitespace: true, message: t('contact.emailWrong') }]}
      >
        <Input size="large" inputMode="email" autoComplete="email" maxLength={254} />
      </Form.Item>
      <div className="kz-stack">
        <ProblemAlert error={left} />
        <Button type="primary" size="large" htmlType="submit" block loading={mutation.isPending}>
          {t('contact.send')}
        </Button>
      </div>
    </Form>
  );
}

function EnterCode({ email, onOther }: { email: string; onOther: () => void }) {
  const t = useRegisterTexts();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ code: string }>();
  // The code is all that is left to do here.
  useEffect(() => form.focusField('code'), [form]);
  const again = useMutation({ mutationFn: () => sendCode(email) });
  const start = useMutation({
    mutationFn: (code: string) => startApplication({ email, code }),
    onSuccess: ({ trackingNo, token }) => navigate(`/register/organization/${trackingNo}#${token}`),
  });
  const rule = { required: true, pattern: /^\s*\d{6}\s*$/, message: t('contact.codeWrong') };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }) => start.mutate(code.trim())}
    >
      <Alert
        className="kz-form-alert"
        type="success"
        showIcon
        role="status"
        title={t('contact.sent', { email })}
      />
      <Form.Item name="code" label={t('contact.code')} rules={[rule]}>
        <Input size="large" inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
      </Form.Item>
      <div className="kz-stack">
        <ProblemAlert error={start.error ?? again.error} />
        <Button type="primary" size="large" htmlType="submit" block loading={start.isPending}>
          {t('contact.start')}
        </Button>
        <div className="kz-actions">
          <Button loading={again.isPending} onClick={() => again.mutate()}>
            {t('contact.again')}
          </Button>
          <Button onClick={onOther}>{t('contact.other')}</Button>
        </div>
      </div>
    </Form>
  );
}
