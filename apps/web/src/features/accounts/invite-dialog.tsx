import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { useCan, type Unit } from '../../lib/access';
import { showFieldProblems } from '../../ui/form-problems';
import { ProblemAlert } from '../../ui/problem-alert';
import { useUiTexts } from '../../ui/texts';
import { Dialog } from '../../ui/dialog';
import { inviteAccount } from './queries';
import { RoleFields, type RoleFieldValues, UnitField } from './role-fields';
import { useAccountsTexts } from './texts';

interface Fields extends RoleFieldValues {
  email: string;
  displayName: string;
}

/** Opens an account for the owner of an address, who chooses the password; nobody else ever knows it. */
export function InviteDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const t = useAccountsTexts();
  const ui = useUiTexts();
  const can = useCan();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const mutation = useMutation({
    mutationFn: ({ unit: place, role, ...person }: Fields) =>
      inviteAccount({ ...person, organizationId: place.id, ...(role ? { role } : {}) }),
    onError: (error) => showFieldProblems(form, error),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['accounts'] });
      await navigate(`/accounts/${id}`);
    },
  });
  const grants = can('role:grant');
  return (
    <Dialog
      title={t('invite.title')}
      okText={t('invite.send')}
      confirmLoading={mutation.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
      afterOpenChange={(open) => open && form.focusField('email')}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ unit: { id: unit.id, name: unit.name } }}
        onFinish={(fields) => mutation.mutate(fields)}
      >
        <p className="kz-secondary kz-form-alert">{t('invite.lead')}</p>
        <ProblemAlert error={mutation.error} />
        <Form.Item
          name="email"
          label={t('fields.email')}
          rules={[{ required: true, message: ui('required', { label: t('fields.email') }) }]}
        >
          <Input size="large" inputMode="email" autoComplete="off" maxLength={254} />
        </Form.Item>
        <Form.Item
          name="displayName"
          label={t('fields.displayName')}
          rules={[
            { required: true, whitespace: true, message: ui('required', { label: t('fields.displayName') }) },
          ]}
        >
          <Input size="large" autoComplete="off" maxLength={64} />
        </Form.Item>
        {grants ? (
          <RoleFields optional />
        ) : (
          <>
            <UnitField />
            <p className="kz-secondary">{t('invite.noGrant')}</p>
          </>
        )}
      </Form>
    </Dialog>
  );
}
