import { Checkbox, Form } from 'antd';
import type { OrganizationDetail } from '../../lib/api';
import type { Choice } from '../../ui/pickers/choice';
import { ProblemAlert } from '../../ui/problem-alert';
import { onlyOk } from '../../ui/only-ok';
import { useUiTexts } from '../../ui/texts';
import { Dialog } from '../../ui/dialog';
import {
  type Administration,
  type Administrator,
  transferAdministration,
  type Transferred,
} from './administration-queries';
import { useGreatAct } from './great-dialog';
import { MemberPicker } from './member-picker';
import { useOrganizationsTexts } from './texts';

interface Fields {
  member?: Choice | null;
  formerStays?: boolean;
}

interface TransferDialogProps {
  organization: OrganizationDetail;
  administration: Administration;
  former: Administrator;
  onClose: () => void;
}

/** What the transfer will mean for both, before it is done. */
function Consequences({ former, member, stays }: { former: string; member: Choice; stays: boolean }) {
  const t = useOrganizationsTexts();
  return (
    <ul className="kz-form-alert" aria-label={t('life.changes')}>
      <li>{t(stays ? 'administration.formerStays' : 'administration.formerLeaves', { name: former })}</li>
      <li>{t('administration.becomes', { name: member.name, hint: member.hint ?? '' })}</li>
      <li>{t('administration.told')}</li>
    </ul>
  );
}

function Done({ done, onClose }: { done: Transferred; onClose: () => void }) {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  const { displayName: name, account, invited } = done;
  return (
    <Dialog
      title={t('administration.done', { name })}
      okText={ui('close')}
      onOk={onClose}
      onCancel={onClose}
      footer={onlyOk}
    >
      <p role="status">
        {invited ? t(`administration.invited.${invited}`) : t('administration.hasAccount', { account })}
      </p>
    </Dialog>
  );
}

/** Puts a member in the place of an administrator, or beside them while a seat is free. */
export function TransferDialog({ organization, administration, former, onClose }: TransferDialogProps) {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  const [form] = Form.useForm<Fields>();
  const member = Form.useWatch('member', form);
  const stays = Form.useWatch('formerStays', form) ?? false;
  const { seats, administrators } = administration;
  const hasSeat = seats === null || administrators.length < seats;
  const transfer = useGreatAct(({ member: chosen, formerStays = false }: Fields) =>
    transferAdministration(organization.id, {
      fromAccountId: former.accountId,
      toVolunteerId: chosen?.id ?? '',
      formerStays,
    }),
  );
  if (transfer.data) return <Done done={transfer.data} onClose={onClose} />;
  const label = t('administration.member');
  return (
    <Dialog
      title={t('administration.title', { name: organization.name })}
      okText={t('administration.transfer')}
      confirmLoading={transfer.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form form={form} layout="vertical" onFinish={(fields) => transfer.mutate(fields)}>
        <p>{t('administration.effect', { name: former.displayName })}</p>
        <p className="kz-secondary kz-form-alert">
          {t('administration.may', { may: ui('enums.roleMay.team_administrator') })}
        </p>
        <Form.Item
          name="member"
          label={label}
          extra={t('administration.memberExtra')}
          rules={[{ required: true, message: ui('required', { label }) }]}
        >
          <MemberPicker organizationId={organization.id} />
        </Form.Item>
        <Form.Item
          name="formerStays"
          valuePropName="checked"
          extra={hasSeat ? undefined : t('administration.seatsTaken')}
        >
          <Checkbox disabled={!hasSeat}>{t('administration.keep', { name: former.displayName })}</Checkbox>
        </Form.Item>
        {member && <Consequences former={former.displayName} member={member} stays={stays} />}
        <ProblemAlert error={transfer.error} />
      </Form>
    </Dialog>
  );
}
