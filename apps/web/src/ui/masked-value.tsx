import { EyeOutlined } from './icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { Dialog } from './dialog';
import { ProblemAlert } from './problem-alert';
import { useUiTexts } from './texts';

const USUAL = ['check', 'insurance', 'contact'] as const;

export interface MaskedValueProps {
  /** What is masked, for the dialog's title. */
  label: string;
  masked: string | null;
  /** Asks the server for the clear value, giving the reason; absent when the person may not. */
  reveal?: (reason: string) => Promise<string | null>;
}

interface RevealDialogProps {
  label: string;
  /** What the last look was for, when the same work goes on. */
  reason?: string;
  /** What is to be known before looking; that it is logged, when nothing else is said. */
  note?: string;
  reveal: (reason: string) => Promise<string | null>;
  onShown: (value: string | null) => void;
  onClose: () => void;
}

/** Asks what a look at personal data is for, and stays open with the answer when it is refused. */
export function RevealDialog({ label, note, reason = '', reveal, onShown, onClose }: RevealDialogProps) {
  const t = useUiTexts();
  const [form] = Form.useForm<{ reason: string }>();
  const mutation = useMutation({ mutationFn: reveal, onSuccess: onShown, gcTime: 0 });
  return (
    <Dialog
      title={t('masked.title', { label })}
      okText={t('masked.show')}
      confirmLoading={mutation.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(open) => open && form.focusField('reason')}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ reason }}
        onFinish={(values) => mutation.mutate(values.reason.trim())}
      >
        <p className="kz-secondary kz-form-alert">{note ?? t('masked.why')}</p>
        <Form.Item
          name="reason"
          label={t('masked.reason')}
          rules={[
            { required: true, whitespace: true, message: t('required', { label: t('masked.reason') }) },
          ]}
        >
          <Input.TextArea
            rows={2}
            maxLength={200}
            placeholder={t('masked.reasonHint')}
            onPressEnter={(event) => {
              if (event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              form.submit();
            }}
          />
        </Form.Item>
        <Space wrap>
          {USUAL.map((key) => {
            const usual = t(`masked.reasons.${key}`);
            return (
              <Button key={key} onClick={() => form.setFieldsValue({ reason: usual })}>
                {usual}
              </Button>
            );
          })}
        </Space>
        <ProblemAlert error={mutation.error} />
      </Form>
    </Dialog>
  );
}

/** A masked piece of personal data; shown in full after a reason was given, until the page is left. */
export function MaskedValue({ label, masked, reveal }: MaskedValueProps) {
  const t = useUiTexts();
  const [asking, setAsking] = useState(false);
  const [clear, setClear] = useState<string | null>(null);
  if (!masked) return <span className="kz-secondary">{t('unknown')}</span>;
  return (
    <span className="kz-masked">
      <span className="kz-digits" title={clear ? t('masked.hideSoon') : t('masked.hidden')}>
        {clear ?? masked}
      </span>
      {reveal && !clear && (
        <Button
          type="link"
          icon={<EyeOutlined />}
          aria-label={t('masked.title', { label })}
          onClick={() => setAsking(true)}
        >
          {t('masked.reveal')}
        </Button>
      )}
      {reveal && asking && (
        <RevealDialog
          label={label}
          reveal={reveal}
          onClose={() => setAsking(false)}
          onShown={(value) => {
            setClear(value);
            setAsking(false);
          }}
        />
      )}
    </span>
  );
}
