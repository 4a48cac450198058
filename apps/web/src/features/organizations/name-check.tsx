import { Form, Input } from 'antd';
import { useOrganizationsTexts } from './texts';

/** The name of what is to end, typed by hand: an act without a way back is not done by a slip. */
export function NameCheck({ name }: { name: string }) {
  const t = useOrganizationsTexts();
  const sameName = {
    validator: (_: unknown, typed?: string) =>
      typed?.trim() === name ? Promise.resolve() : Promise.reject(new Error(t('life.typeName', { name }))),
  };
  return (
    <Form.Item name="confirmation" label={t('life.confirmation', { name })} required rules={[sameName]}>
      <Input autoComplete="off" />
    </Form.Item>
  );
}
