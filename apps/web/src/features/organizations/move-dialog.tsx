import { Form, Input } from 'antd';
import { formatNumber } from '../../lib/i18n';
import type { Choice } from '../../ui/pickers/choice';
import { UnitPicker } from '../../ui/pickers/unit-picker';
import { ProblemAlert } from '../../ui/problem-alert';
import { useUiTexts } from '../../ui/texts';
import { useRequired } from '../../ui/use-required';
import { Dialog } from '../../ui/dialog';
import { type GreatDialogProps, useGreatAct, useOwnRoot } from './great-dialog';
import { moveOrganization } from './queries';
import { useOrganizationsTexts } from './texts';

interface Fields {
  parent?: Choice | null;
  reason?: string;
}

/** To another supervisor, with everything below. */
export function MoveDialog({ organization, etag, onClose }: GreatDialogProps) {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  const root = useOwnRoot();
  const [form] = Form.useForm<Fields>();
  const parent = Form.useWatch('parent', form);
  const move = useGreatAct(
    ({ parent: chosen, reason = '' }: Fields) =>
      moveOrganization(organization.id, etag, { parentId: chosen?.id ?? '', reason: reason.trim() }),
    onClose,
  );
  const required = useRequired();
  const names = { name: organization.name, from: organization.parentName ?? '', to: parent?.name ?? '' };
  return (
    <Dialog
      title={t('transitions.title', { act: t('transitions.move'), name: organization.name })}
      okText={t('transitions.move')}
      confirmLoading={move.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form form={form} layout="vertical" onFinish={(fields) => move.mutate(fields)}>
        <p className="kz-form-alert">{t('life.moveEffect')}</p>
        <Form.Item name="parent" label={t('life.newParent')} rules={required(t('life.newParent'))}>
          <UnitPicker within={root} supervises={organization.kind} />
        </Form.Item>
        {parent && (
          <ul className="kz-form-alert" aria-label={t('life.changes')}>
            <li>{t('life.moveFrom', names)}</li>
            <li>
              {t('life.moveBelow', {
                units: formatNumber(organization.childCount),
                members: formatNumber(organization.subtreeMemberCount),
              })}
            </li>
          </ul>
        )}
        <Form.Item name="reason" label={ui('act.reason')} rules={required(ui('act.reason'))}>
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
        <ProblemAlert error={move.error} />
      </Form>
    </Dialog>
  );
}
