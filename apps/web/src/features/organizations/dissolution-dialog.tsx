import { Form, Input, Radio } from 'antd';
import { formatNumber } from '../../lib/i18n';
import type { Choice } from '../../ui/pickers/choice';
import { UnitPicker } from '../../ui/pickers/unit-picker';
import { ProblemAlert } from '../../ui/problem-alert';
import { useUiTexts } from '../../ui/texts';
import { useRequired } from '../../ui/use-required';
import { Dialog } from '../../ui/dialog';
import { EndedDialog } from './ended-dialog';
import { type GreatDialogProps, useGreatAct, useOwnRoot } from './great-dialog';
import { NameCheck } from './name-check';
import { dissolveOrganization } from './queries';
import { useOrganizationsTexts } from './texts';

interface Fields {
  successor?: Choice | null;
  members?: 'end' | 'follow';
  reason?: string;
}

/** Ends an organization; its units and, when wished, its members go over to a successor. */
export function DissolutionDialog({ organization, etag, onClose }: GreatDialogProps) {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  const root = useOwnRoot();
  const [form] = Form.useForm<Fields>();
  const successor = Form.useWatch('successor', form);
  const { childCount, memberCount } = organization;
  const dissolve = useGreatAct(({ successor: heir, members, reason = '' }: Fields) => {
    const follows = heir && members ? { successorId: heir.id, members } : {};
    return dissolveOrganization(organization.id, etag, { reason: reason.trim(), ...follows });
  });
  const required = useRequired();
  const title = t('transitions.title', { act: t('transitions.dissolution'), name: organization.name });
  if (dissolve.data) {
    const done = t('life.dissolved', { name: organization.name });
    return <EndedDialog title={done} ended={dissolve.data} onClose={onClose} />;
  }
  return (
    <Dialog
      title={title}
      okText={t('transitions.dissolution')}
      okButtonProps={{ danger: true }}
      confirmLoading={dissolve.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form form={form} layout="vertical" onFinish={(fields) => dissolve.mutate(fields)}>
        <p className="kz-form-alert">
          {t('life.dissolutionEffect', {
            members: formatNumber(memberCount),
            units: formatNumber(childCount),
          })}
        </p>
        <Form.Item
          name="successor"
          label={t('life.successor')}
          extra={t(childCount > 0 ? 'life.successorNeeded' : 'life.successorHint')}
        >
          <UnitPicker within={root} />
        </Form.Item>
        {successor && (
          // Nobody is put out, or handed over, because a choice was not looked at.
          <Form.Item
            name="members"
            label={t('life.members')}
            rules={[{ required: true, message: t('life.membersNeeded') }]}
          >
            <Radio.Group
              options={(['end', 'follow'] as const).map((value) => ({
                value,
                label: t(`life.membersThen.${value}`),
              }))}
            />
          </Form.Item>
        )}
        <Form.Item name="reason" label={ui('act.reason')} rules={required(ui('act.reason'))}>
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
        <NameCheck name={organization.name} />
        <ProblemAlert error={dissolve.error} />
      </Form>
    </Dialog>
  );
}
