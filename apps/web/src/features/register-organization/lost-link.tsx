import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { ProblemAlert } from '../../ui/problem-alert';
import { sendLink } from './queries';
import { useRegisterTexts } from './texts';

interface Wanted {
  trackingNo: string;
  email: string;
}

/** Sends the link again. The answer does not tell whether number and address belong together. */
export function LostLink({ trackingNo }: { trackingNo?: string }) {
  const t = useRegisterTexts();
  const mutation = useMutation({
    mutationFn: ({ trackingNo: wanted, email }: Wanted) =>
      sendLink(wanted.trim().toUpperCase(), email.trim()),
  });
  if (mutation.isSuccess) return <Alert type="success" showIcon role="status" title={t('link.sent')} />;
  return (
    <Form<Wanted>
      name="lost-link"
      layout="vertical"
      requiredMark={false}
      initialValues={{ trackingNo }}
      onFinish={(wanted) => mutation.mutate(wanted)}
    >
      <p className="kz-secondary kz-form-alert">{t('link.hint')}</p>
      <div className="kz-form-grid">
        <Form.Item
          name="trackingNo"
          label={t('link.trackingNo')}
          rules={[{ required: true, whitespace: true, message: t('link.trackingNoWrong') }]}
        >
          <Input autoComplete="off" maxLength={30} />
        </Form.Item>
        <Form.Item
          name="email"
          label={t('contact.email')}
          rules={[{ required: true, whitespace: true, message: t('contact.emailWrong') }]}
        >
          <Input inputMode="email" autoComplete="email" maxLength={254} />
        </Form.Item>
      </div>
      <div className="kz-stack">
        <ProblemAlert error={mutation.error} />
        <Button htmlType="submit" loading={mutation.isPending}>
          {t('link.submit')}
        </Button>
      </div>
    </Form>
  );
}
