import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useMe } from '../../lib/access';
import type { Choice } from '../../ui/pickers/choice';
import { UnitPicker } from '../../ui/pickers/unit-picker';
import { ProblemAlert } from '../../ui/problem-alert';
import { useUiTexts } from '../../ui/texts';
import { givableRolesQuery, ROLES, type Role } from './queries';
import { useAccountsTexts } from './texts';

export interface RoleFieldValues {
  role?: Role;
  unit: Choice;
}

/** Under the unit that the own role is about. */
export function UnitField({ onChange }: { onChange?: () => void }) {
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
      <UnitPicker {...(root ? { within: root } : {})} {...(onChange ? { onChange } : {})} />
    </Form.Item>
  );
}

function RoleLine({ role }: { role: Role }) {
  const ui = useUiTexts();
  return (
    <div className="kz-role">
      {ui(`enums.role.${role}`)}
      <span className="kz-cell-sub">{ui(`enums.roleMay.${role}`)}</span>
    </div>
  );
}

const roleLine = ({ value }: { value?: unknown }) => <RoleLine role={value as Role} />;

/** Which role, and where: of those that the server lets be given there, each with what it allows. */
export function RoleFields({ optional = false }: { optional?: boolean }) {
  const t = useAccountsTexts();
  const ui = useUiTexts();
  const form = Form.useFormInstance<RoleFieldValues>();
  const unit = Form.useWatch('unit', form) as Choice | null | undefined;
  const role = Form.useWatch('role', form);
  const query = useQuery({ ...givableRolesQuery(unit?.id ?? ''), enabled: Boolean(unit) });
  const options = ROLES.filter((value) => query.data?.roles.includes(value)).map((value) => ({
    value,
    label: ui(`enums.role.${value}`),
  }));
  const required = { required: true, message: ui('required', { label: t('fields.role') }) };
  const hint = optional ? t('invite.roleHint') : undefined;
  return (
    <>
      <UnitField onChange={() => form.setFieldValue('role', undefined)} />
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      <Form.Item
        name="role"
        label={t('fields.role')}
        rules={optional ? [] : [required]}
        extra={role ? ui(`enums.roleMay.${role}`) : hint}
      >
        <Select
          size="large"
          options={options}
          loading={query.isFetching}
          allowClear={optional}
          listHeight={400}
          notFoundContent={t(unit ? 'grants.noneToGive' : 'grants.chooseUnit')}
          optionRender={roleLine}
        />
      </Form.Item>
    </>
  );
}
