import { Form, Input, Radio, type FormInstance } from 'antd';
import { useMe } from '../../lib/access';
import type { Choice } from '../../ui/pickers/choice';
import { UnitPicker } from '../../ui/pickers/unit-picker';
import { useUiTexts } from '../../ui/texts';
import { EvidenceField, type Uploaded } from './evidence-field';
import type { Claim } from './queries';
import { useClaimsTexts } from './texts';

export interface ClaimFields {
  mode: Claim['mode'];
  organization?: Choice | null;
  statement: string;
  evidence?: readonly Uploaded[];
}

/** What is to become of the team. */
export function ModeFields({ form }: { form: FormInstance<ClaimFields> }) {
  const t = useClaimsTexts();
  const ui = useUiTexts();
  const { grants } = useMe();
  const mode = Form.useWatch('mode', form);
  const label = t('fields.organization');
  return (
    <>
      <Form.Item name="mode" label={t('fields.mode')}>
        <Radio.Group className="kz-stack">
          <Radio value="merge">
            {t('mode.mergeChoice')}
            <span className="kz-cell-sub">{t('mode.mergeHint')}</span>
          </Radio>
          <Radio value="own">
            {t('mode.ownChoice')}
            <span className="kz-cell-sub">{t('mode.ownHint')}</span>
          </Radio>
        </Radio.Group>
      </Form.Item>
      {mode !== 'own' && (
        <Form.Item
          name="organization"
          label={label}
          rules={[{ required: true, message: ui('required', { label }) }]}
        >
          <UnitPicker {...(grants[0] ? { within: grants[0].organizationId } : {})} />
        </Form.Item>
      )}
    </>
  );
}

/** Why, and by what evidence. */
export function WordFields() {
  const t = useClaimsTexts();
  const ui = useUiTexts();
  const label = t('fields.statement');
  return (
    <>
      <Form.Item
        name="statement"
        label={label}
        extra={t('form.statementHint')}
        rules={[{ required: true, whitespace: true, message: ui('required', { label }) }]}
      >
        <Input.TextArea rows={4} maxLength={1000} showCount />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={t('fields.evidence')}
        extra={t('form.evidenceHint')}
        rules={[{ required: true, message: t('form.evidenceRequired') }]}
      >
        <EvidenceField />
      </Form.Item>
    </>
  );
}
