import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { Link } from 'react-router';
import { bodyOf, client } from '../../lib/api';
import { ProblemAlert } from '../../ui/problem-alert';
import { EntryFrame } from './entry-frame';
import { useEntryTitle } from './entry-title';
import { useAuthTexts } from './texts';

/** Asks for a link by mail. What the page says does not depend on whether there is such an account. */
export function ForgottenPage() {
  const t = useAuthTexts();
  useEntryTitle(t('forgotten.title'));
  const mutation = useMutation({
    mutationFn: ({ account }: { account: string }) =>
      bodyOf(client.POST('/api/v1/auth/password-reset-requests', { body: { account: account.trim() } })),
    gcTime: 0,
  });
  return (
    <EntryFrame>
      <h1>{t('forgotten.title')}</h1>
      {mutation.isSuccess ? (
        <Alert
          className="kz-form-alert"
          type="success"
          showIcon
          role="status"
          title={t('forgotten.done')}
          description={t('forgotten.doneHint')}
        />
      ) : (
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={(values: { account: string }) => mutation.mutate(values)}
        >
          <p className="kz-form-alert">{t('forgotten.lead')}</p>
          {mutation.error && (
            <div className="kz-form-alert">
              <ProblemAlert error={mutation.error} />
            </div>
          )}
          <Form.Item
            name="account"
            label={t('forgotten.account')}
            rules={[{ required: true, whitespace: true, message: t('forgotten.required') }]}
          >
            <Input size="large" autoComplete="username" maxLength={254} />
          </Form.Item>
          <Button type="primary" size="large" htmlType="submit" block loading={mutation.isPending}>
            {t('forgotten.submit')}
          </Button>
        </Form>
      )}
      <p className="kz-entry-help">
        <Link to="/sign-in">{t('forgotten.back')}</Link>
      </p>
    </EntryFrame>
  );
}
