import { DatePicker, Form, Input, Select, type FormInstance } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { RegionPicker } from '../../ui/pickers/region-picker';
import { UnitPicker } from '../../ui/pickers/unit-picker';
import { useUiTexts } from '../../ui/texts';
import { useRequired } from '../../ui/use-required';
import { ContactFields, MoreFields } from './contact-fields';
import type { OrganizationFields } from './organization-fields';
import { SimilarNames } from './similar-names';
import { useOrganizationsTexts } from './texts';
import { KINDS, LEVELS, TEAM_RANKS } from './words';

interface OrganizationFormProps {
  form: FormInstance<OrganizationFields>;
  initial: Partial<OrganizationFields>;
  /** Parents are searched under this unit; absent when the parent cannot be changed. */
  parentsWithin?: string;
  /** The record that is edited: not similar to itself. */
  self?: string;
  /** Names of the fields that somebody else decides. */
  closed?: ReadonlySet<string>;
  onFinish: (fields: OrganizationFields) => void;
  onDirty: (changed: Partial<OrganizationFields>) => void;
  children: ReactNode;
}

function useChoices() {
  const ui = useUiTexts();
  return {
    kinds: KINDS.map((value) => ({ value, label: ui(`enums.kind.${value}`) })),
    levels: LEVELS.map((value) => ({ value, label: ui(`enums.level.${value}`) })),
    teamRanks: TEAM_RANKS.map((value) => ({ value, label: ui(`enums.teamRank.${value}`) })),
  };
}

const OPEN: ReadonlySet<string> = new Set();

/** The fields of an organization, for creating and for editing. */
export function OrganizationForm(props: OrganizationFormProps) {
  const { form, initial, parentsWithin, self, closed = OPEN, onFinish, onDirty, children } = props;
  const t = useOrganizationsTexts();
  const choices = useChoices();
  const required = useRequired();
  const kind = Form.useWatch('kind', form);
  return (
    <Form
      form={form}
      layout="vertical"
      className="kz-form"
      initialValues={initial}
      onValuesChange={onDirty}
      onFinish={onFinish}
      scrollToFirstError={{ focus: true, block: 'center' }}
    >
      <div className="kz-form-grid">
        <div className="kz-form-wide">
          <Form.Item
            name="name"
            label={t('fields.name')}
            extra={t('form.nameHint')}
            rules={[{ required: true, whitespace: true, min: 2, max: 100, message: t('form.nameLength') }]}
          >
            <Input maxLength={100} autoComplete="off" disabled={closed.has('name')} />
          </Form.Item>
          <SimilarNames form={form} {...(self ? { self } : {})} />
        </div>
        {parentsWithin && (
          <Form.Item
            name="parentId"
            label={t('fields.parent')}
            extra={t('form.parentHint')}
            rules={required(t('fields.parent'))}
          >
            <UnitPicker within={parentsWithin} supervises={kind} />
          </Form.Item>
        )}
        <Form.Item name="regionCode" label={t('fields.region')} rules={required(t('fields.region'))}>
          <RegionPicker disabled={closed.has('regionCode')} />
        </Form.Item>
        <Form.Item name="kind" label={t('fields.kind')} rules={required(t('fields.kind'))}>
          <Select options={choices.kinds} disabled={closed.has('kind')} />
        </Form.Item>
        <Form.Item name="level" label={t('fields.level')} rules={required(t('fields.level'))}>
          <Select options={choices.levels} disabled={closed.has('level')} />
        </Form.Item>
        <Form.Item name="teamRank" label={t('fields.teamRank')} rules={required(t('fields.teamRank'))}>
          <Select options={choices.teamRanks} disabled={closed.has('teamRank')} />
        </Form.Item>
        <Form.Item name="hostUnit" label={t('fields.hostUnit')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="uscc" label={t('fields.uscc')} extra={t('form.usccHint')}>
          <Input maxLength={18} autoComplete="off" disabled={closed.has('uscc')} />
        </Form.Item>
        <Form.Item name="foundedOn" label={t('fields.foundedOn')}>
          <DatePicker className="kz-full" maxDate={dayjs()} />
        </Form.Item>
      </div>
      <h2 className="kz-form-section">{t('form.contacts')}</h2>
      {self && <p className="kz-secondary kz-form-alert">{t('form.masked')}</p>}
      <ContactFields />
      <h2 className="kz-form-section">{t('form.more')}</h2>
      <MoreFields />
      {children}
    </Form>
  );
}
