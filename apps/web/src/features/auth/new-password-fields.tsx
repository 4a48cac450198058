import { Form, Input } from 'antd';
import { useAuthTexts } from './texts';

interface NewPasswordFieldsProps {
  /** The field that the new password must differ from. */
  differsFrom?: string;
}

/** Twice the new password; the rule stands beside the field before anybody breaks it. */
export function NewPasswordFields({ differsFrom }: NewPasswordFieldsProps) {
  const t = useAuthTexts();
  const form = Form.useFormInstance<Record<string, string>>();
  const differ = (value: string) =>
    differsFrom !== undefined && value && value === form.getFieldValue(differsFrom)
      ? Promise.reject(new Error(t('change.differ')))
      : Promise.resolve();
  const repeat = (value: string) =>
    value === form.getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('change.same')));
  return (
    <>
      <Form.Item
        name="next"
        label={t('change.next')}
        extra={t('change.rule')}
        dependencies={differsFrom ? [differsFrom] : []}
        rules={[
          { required: true, min: 10, max: 128, message: t('change.length') },
          { validator: (_rule, value: string) => differ(value) },
        ]}
      >
        <Input.Password size="large" autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('change.repeat')}
        dependencies={['next']}
        rules={[{ validator: (_rule, value: string) => repeat(value) }]}
      >
        <Input.Password size="large" autoComplete="new-password" maxLength={128} />
      </Form.Item>
    </>
  );
}
