import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Select, Space } from 'antd';
import { ActDialog } from '../../ui/act-dialog';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DeleteOutlined, PlusCircleOutlined } from '../../ui/icons';
import { ProblemAlert } from '../../ui/problem-alert';
import { Dialog } from '../../ui/dialog';
import type { Reasons, Verdict } from './queries';
import { useReviewsTexts } from './texts';
import { REASONED_FIELDS } from './words';

interface VerdictDialogProps {
  verdict: Verdict;
  name: string;
  run: (reasons: Reasons) => Promise<unknown>;
  onClose: () => void;
}

/** Approval is agreed to by Enter; a return says what to mend, a rejection why. */
export function VerdictDialog({ verdict, name, run, onClose }: VerdictDialogProps) {
  const t = useReviewsTexts();
  const act = t(`acts.${verdict}`);
  const words = { title: t('acts.title', { act, name }), effect: t(`acts.effect.${verdict}`), okText: act };
  if (verdict === 'approval') return <ConfirmDialog {...words} run={() => run({})} onClose={onClose} />;
  if (verdict === 'return') return <ReturnDialog {...words} run={run} onClose={onClose} />;
  return (
    <ActDialog
      {...words}
      danger
      needsReason
      usual={[t('acts.canned.duplicate'), t('acts.canned.scope')]}
      run={(reason) => run({ reason })}
      onClose={onClose}
    />
  );
}

interface ReturnDialogProps extends Pick<VerdictDialogProps, 'run' | 'onClose'> {
  title: string;
  effect: string;
  okText: string;
}

const CANNED = ['name', 'document', 'leader', 'parent'] as const;

function ReturnDialog({ title, effect, okText, run, onClose }: ReturnDialogProps) {
  const t = useReviewsTexts();
  const [form] = Form.useForm<Reasons>();
  const mutation = useMutation({ mutationFn: run, onSuccess: onClose });
  const add = (text: string): void => {
    const before = form.getFieldValue('reason') as string | undefined;
    form.setFieldsValue({ reason: [before?.trim(), text].filter(Boolean).join('\n') });
  };
  return (
    <Dialog
      title={title}
      okText={okText}
      confirmLoading={mutation.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(open) => open && form.focusField('reason')}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason, fields }) =>
          mutation.mutate({ reason: reason?.trim() || null, fields: fields ?? [] })
        }
      >
        <p className="kz-form-alert">{effect}</p>
        <Form.Item name="reason" label={t('acts.whole')}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        <Space wrap className="kz-form-alert">
          {CANNED.map((key) => (
            <Button key={key} onClick={() => add(t(`acts.canned.${key}`))}>
              {t(`acts.canned.${key}`)}
            </Button>
          ))}
        </Space>
        <FieldReasons />
        <ProblemAlert error={mutation.error} />
      </Form>
    </Dialog>
  );
}

function FieldReasons() {
  const t = useReviewsTexts();
  const options = REASONED_FIELDS.map((value) => ({ value, label: t(`fields.${value}`) }));
  return (
    <fieldset className="kz-field-reasons">
      <legend className="kz-secondary">{t('acts.fields')}</legend>
      <Form.List name="fields">
        {(entries, { add, remove }) => (
          <>
            {entries.map(({ key, name }) => (
              <div key={key} className="kz-field-reason-line">
                <Form.Item
                  name={[name, 'field']}
                  rules={[{ required: true, message: t('acts.fieldMissing') }]}
                >
                  <Select
                    showSearch={{ optionFilterProp: 'label' }}
                    options={options}
                    aria-label={t('acts.field')}
                    placeholder={t('acts.field')}
                  />
                </Form.Item>
                <Form.Item
                  name={[name, 'reason']}
                  rules={[{ required: true, whitespace: true, message: t('acts.reasonMissing') }]}
                >
                  <Input
                    maxLength={500}
                    aria-label={t('acts.fieldReason')}
                    placeholder={t('acts.fieldReason')}
                  />
                </Form.Item>
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t('acts.removeField')}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusCircleOutlined />} onClick={() => add({})}>
              {t('acts.addField')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
