import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { ProblemAlert } from '../../../ui/problem-alert';
import { confirmSecondFactor, enrolSecondFactor, type Enrolment as Pending } from '../queries';
import { useAuthTexts } from '../texts';
import { ProofForm } from './proof-form';
import { QrCode } from './qr-code';
import { RecoveryCodes } from './recovery-codes';

interface EnrolmentProps {
  /** One is in force and is to be replaced. */
  replacing: boolean;
  /** The way out, which is not offered beside codes that are shown this once. */
  back: ReactNode;
  onDone: () => void;
}

/** From the password over the QR code and a first code to the recovery codes. */
export function Enrolment({ replacing, back, onDone }: EnrolmentProps) {
  const t = useAuthTexts();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const start = useMutation({ mutationFn: enrolSecondFactor, gcTime: 0 });
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (start.data)
    return (
      <>
        <Confirmation pending={start.data} onCodes={setCodes} />
        {back}
      </>
    );
  return (
    <>
      <p className="kz-form-alert">{t('enrol.lead')}</p>
      <ProofForm
        withCode={replacing}
        submit={t('enrol.start')}
        error={start.error}
        pending={start.isPending}
        onProof={(proof) => start.mutate(proof)}
      />
      {back}
    </>
  );
}

interface ConfirmationProps {
  pending: Pending;
  onCodes: (codes: readonly string[]) => void;
}

/** `JBSWY3DP…` in groups of four, as it is read out and typed. */
const inGroups = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

function Confirmation({ pending, onCodes }: ConfirmationProps) {
  const t = useAuthTexts();
  const [form] = Form.useForm<{ code: string }>();
  const mutation = useMutation({
    mutationFn: ({ code }: { code: string }) => confirmSecondFactor(code.trim()),
    onSuccess: ({ codes }) => onCodes(codes),
    gcTime: 0,
  });
  useEffect(() => form.focusField('code'), [form]);
  return (
    <div className="kz-stack">
      <ol className="kz-steps-list">
        <li>{t('enrol.install')}</li>
        <li>
          {t('enrol.scan')}
          <QrCode text={pending.uri} label={t('enrol.qr')} />
          <span className="kz-secondary">{t('enrol.orType')}</span>
          <code className="kz-secret">{inGroups(pending.secret)}</code>
        </li>
        <li>{t('enrol.enter')}</li>
      </ol>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => mutation.mutate(values)}>
        {mutation.error && (
          <div className="kz-form-alert">
            <ProblemAlert error={mutation.error} />
          </div>
        )}
        <Form.Item
          name="code"
          label={t('enrol.code')}
          rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: t('enrol.sixDigits') }]}
        >
          <Input
            size="large"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
            className="kz-digits"
          />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" loading={mutation.isPending}>
          {t('enrol.confirm')}
        </Button>
      </Form>
    </div>
  );
}
