import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { meQuery, useMe } from '../../../lib/access';
import { Dialog } from '../../../ui/dialog';
import { showFieldProblems } from '../../../ui/form-problems';
import { Panel } from '../../../ui/page-frame';
import { ProblemAlert } from '../../../ui/problem-alert';
import { confirmEmail, sendEmailCode } from '../queries';
import { useAuthTexts } from '../texts';

export function EmailPanel() {
  const t = useAuthTexts();
  const { emailMasked } = useMe();
  const [open, setOpen] = useState(false);
  return (
    <Panel
      title={t('email.title')}
      extra={<Button onClick={() => setOpen(true)}>{t(emailMasked ? 'email.change' : 'email.add')}</Button>}
    >
      {emailMasked && <p className="kz-digits">{emailMasked}</p>}
      <p className="kz-secondary">{t(emailMasked ? 'email.hint' : 'email.noneHint')}</p>
      {open && (
        <EmailDialog title={t(emailMasked ? 'email.change' : 'email.add')} onClose={() => setOpen(false)} />
      )}
    </Panel>
  );
}

interface Wish {
  email: string;
  password: string;
}

function EmailDialog({ title, onClose }: { title: string; onClose: () => void }) {
  const [address, setAddress] = useState<string | null>(null);
  return (
    <Dialog title={title} footer={null} mask={{ closable: false }} onCancel={onClose}>
      {address === null ? (
        <AddressForm onSent={setAddress} />
      ) : (
        <CodeForm address={address} onDone={onClose} />
      )}
    </Dialog>
  );
}

function AddressForm({ onSent }: { onSent: (address: string) => void }) {
  const t = useAuthTexts();
  const [form] = Form.useForm<Wish>();
  const mutation = useMutation({
    mutationFn: sendEmailCode,
    onSuccess: (_answer, { email }) => onSent(email),
    onError: (error) => showFieldProblems(form, error),
    gcTime: 0,
  });
  return (
    <Form<Wish> form={form} layout="vertical" requiredMark={false} onFinish={(wish) => mutation.mutate(wish)}>
      {mutation.error && (
        <div className="kz-form-alert">
          <ProblemAlert error={mutation.error} />
        </div>
      )}
      <Form.Item
        name="email"
        label={t('email.new')}
        rules={[{ required: true, message: t('email.required') }]}
      >
        <Input size="large" autoComplete="email" inputMode="email" maxLength={254} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('change.current')}
        rules={[{ required: true, message: t('passwordRequired') }]}
      >
        <Input.Password size="large" autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" loading={mutation.isPending}>
        {t('email.send')}
      </Button>
    </Form>
  );
}

function CodeForm({ address, onDone }: { address: string; onDone: () => void }) {
  const t = useAuthTexts();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ code: string }>();
  // What had the focus went with the step before.
  useEffect(() => form.focusField('code'), [form]);
  const mutation = useMutation({
    mutationFn: ({ code }: { code: string }) => confirmEmail({ email: address, code: code.trim() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: meQuery.queryKey });
      onDone();
    },
    gcTime: 0,
  });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(values: { code: string }) => mutation.mutate(values)}
    >
      <p className="kz-form-alert">{t('email.sent', { address })}</p>
      {mutation.error && (
        <div className="kz-form-alert">
          <ProblemAlert error={mutation.error} />
        </div>
      )}
      <Form.Item
        name="code"
        label={t('email.code')}
        rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: t('enrol.sixDigits') }]}
      >
        <Input size="large" inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" loading={mutation.isPending}>
        {t('email.confirm')}
      </Button>
    </Form>
  );
}
