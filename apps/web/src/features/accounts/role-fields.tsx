import { Form, Select } from 'antd';
import { useMe } from '../../lib/access';
import type { Choice } from '../../ui/pickers/choice';
import { UnitPicker } from '../../ui/pickers/unit-picker';
import { useUiTexts } from '../../ui/texts';
import { ROLES, type Role } from './queries';
import { useAccountsTexts } from './texts';

export interface RoleFieldValues {
  role?: Role;
  unit: Choice;
}

/** Under the unit that the own role is about. */
export function UnitField() {
  const t = useAccountsTexts();
  const ui = useUiTexts();
  const { grants } = useMe();
  const root = grants[0]?.organizationId;
  return (
    <Form.Item
      name="unit"
      label={t('fields.unit')}
      rules={[{ required: true, message: ui('required', { label: t('fields.unit') }) }]}
    >
      <UnitPicker {...(root ? { within: root } : {})} />
    </Form.Item>
  );
}

/** Which role, and where. The server knows which one may be given there; its answer stands in the dialog. */
export function RoleFields({ optional = false }: { optional?: boolean }) {
  const t = useAccountsTexts();
  const ui = useUiTexts();
  const options = ROLES.map((value) => ({ value, label: ui(`enums.role.${value}`) }));
  const required = { required: true, message: ui('required', { label: t('fields.role') }) };
  return (
    <>
      <UnitField />
      <Form.Item
        name="role"
        label={t('fields.role')}
        rules={optional ? [] : [required]}
        extra={optional ? t('invite.roleHint') : undefined}
      >
        <Select size="large" options={options} allowClear={optional} />
      </Form.Item>
    </>
  );
}
