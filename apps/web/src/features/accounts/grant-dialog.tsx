import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useWorkUnit } from '../../lib/access';
import { ProblemAlert } from '../../ui/problem-alert';
import { Dialog } from '../../ui/dialog';
import { type Account, grantRole, type Role } from './queries';
import { RoleFields, type RoleFieldValues } from './role-fields';
import { useAccountsTexts } from './texts';

interface Fields extends RoleFieldValues {
  role: Role;
  lastDay?: Dayjs | null;
}

/** Gives a role, for good or up to a day. */
export function GrantDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const t = useAccountsTexts();
  const { unit } = useWorkUnit();
  const queries = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const mutation = useMutation({
    mutationFn: ({ role, unit: place, lastDay }: Fields) =>
      grantRole({
        accountId: account.id,
        role,
        organizationId: place.id,
        ...(lastDay ? { expiresAt: lastDay.endOf('day').format() } : {}),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['accounts'] });
      onClose();
    },
  });
  return (
    <Dialog
      title={t('grants.give', { name: account.displayName })}
      okText={t('grants.giveShort')}
      confirmLoading={mutation.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ unit: unit ? { id: unit.id, name: unit.name } : undefined }}
        onFinish={(fields) => mutation.mutate(fields)}
      >
        <RoleFields />
        <Form.Item name="lastDay" label={t('grants.lastDay')} extra={t('grants.lastDayHint')}>
          <DatePicker size="large" className="kz-wide" disabledDate={(day) => day.isBefore(dayjs(), 'day')} />
        </Form.Item>
        <ProblemAlert error={mutation.error} />
      </Form>
    </Dialog>
  );
}
