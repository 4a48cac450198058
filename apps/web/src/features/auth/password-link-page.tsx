import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { bodyOf, client, toApiError } from '../../lib/api';
import { LinkButton } from '../../ui/link-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { EntryFrame } from './entry-frame';
import { useEntryTitle } from './entry-title';
import { NewPasswordFields } from './new-password-fields';
import { useAuthTexts } from './texts';

type Purpose = 'activation' | 'password-reset';

/**
 * Where the link of a message leads. The token stands behind `#`, which no browser sends to a server; it is taken out of the
 * address at once, and travels in a body only.
 */
export function PasswordLinkPage({ purpose }: { purpose: Purpose }) {
  const t = useAuthTexts();
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [token] = useState(() => hash.slice(1));
  useEntryTitle(t(`link.${purpose}.title`));
  useEffect(() => {
    if (hash) void navigate(pathname, { replace: true });
  }, [hash, navigate, pathname]);
  return (
    <EntryFrame>
      <h1>{t(`link.${purpose}.title`)}</h1>
      {token ? <ChooseForm purpose={purpose} token={token} /> : <NoToken />}
    </EntryFrame>
  );
}

function NoToken() {
  const t = useAuthTexts();
  return (
    <>
      <Alert
        className="kz-form-alert"
        type="warning"
        showIcon
        title={t('link.missing')}
        description={t('link.missingHint')}
      />
      <Link to="/sign-in">{t('link.signIn')}</Link>
    </>
  );
}

function ChooseForm({ purpose, token }: { purpose: Purpose; token: string }) {
  const t = useAuthTexts();
  const [form] = Form.useForm<{ next: string }>();
  const mutation = useMutation({
    mutationFn: ({ next }: { next: string }) =>
      bodyOf(client.POST(`/api/v1/auth/${purpose}`, { body: { token, password: next } })),
    gcTime: 0,
  });
  if (mutation.data) return <Chosen account={mutation.data.account} />;
  if (isTokenRefused(mutation.error)) return <NoToken />;
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => mutation.mutate(values)}>
      <p className="kz-form-alert">{t(`link.${purpose}.lead`)}</p>
      {mutation.error && (
        <div className="kz-form-alert">
          <ProblemAlert error={mutation.error} />
          <Link to="/forgotten-password">{t('link.again')}</Link>
        </div>
      )}
      <NewPasswordFields />
      <Button type="primary" size="large" htmlType="submit" block loading={mutation.isPending}>
        {t('change.submit')}
      </Button>
    </Form>
  );
}

/** A link that a mail program has cut: what is wrong with its length says nothing to a person. */
function isTokenRefused(error: unknown): boolean {
  return error !== null && toApiError(error).problem.errors.some(({ pointer }) => pointer === '/token');
}

function Chosen({ account }: { account: string }) {
  const t = useAuthTexts();
  return (
    <>
      <Alert
        className="kz-form-alert"
        type="success"
        showIcon
        title={t('link.done')}
        description={
          <>
            {t('link.account')} <strong>{account}</strong>
            <br />
            {t('link.orEmail')}
          </>
        }
      />
      <LinkButton to="/sign-in" state={{ account }} type="primary" size="large" block>
        {t('link.signIn')}
      </LinkButton>
    </>
  );
}
