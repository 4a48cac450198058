import { Form, Input, InputNumber, Select } from 'antd';
import { useOrganizationsTexts } from './texts';

/** Who leads and who administers the organization. */
export function ContactFields() {
  const t = useOrganizationsTexts();
  return (
    <div className="kz-form-grid kz-form-three">
      <Form.Item name="leaderName" label={t('fields.leaderName')}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="leaderTitle" label={t('fields.leaderTitle')}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="leaderPhone" label={t('fields.leaderPhone')}>
        <Input maxLength={30} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="adminName" label={t('fields.adminName')}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="adminPhone" label={t('fields.adminPhone')}>
        <Input maxLength={30} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="adminEmail" label={t('fields.adminEmail')}>
        <Input maxLength={254} inputMode="email" autoComplete="off" />
      </Form.Item>
    </div>
  );
}

/** What the supervisor may want to know besides. */
export function MoreFields() {
  const t = useOrganizationsTexts();
  return (
    <div className="kz-form-grid">
      <Form.Item
        className="kz-form-wide"
        name="serviceFields"
        label={t('fields.serviceFields')}
        extra={t('form.serviceFieldsHint')}
      >
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={['、', ',', '\uff0c', ';', '\uff1b']}
        />
      </Form.Item>
      <Form.Item name="expectedMembers" label={t('fields.expectedMembers')}>
        <InputNumber className="kz-full" min={0} max={1_000_000} precision={0} />
      </Form.Item>
      <Form.Item name="note" label={t('fields.note')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item className="kz-form-wide" name="summary" label={t('fields.summary')}>
        <Input.TextArea rows={4} maxLength={1000} showCount />
      </Form.Item>
    </div>
  );
}
