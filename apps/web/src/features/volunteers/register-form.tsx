import { DatePicker, Form, Input, Select, type FormInstance } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { birthOf, ID_TYPES, isMinorBy } from '../../lib/id-number';
import { RegionPicker } from '../../ui/pickers/region-picker';
import { UnitPicker } from '../../ui/pickers/unit-picker';
import { useUiTexts } from '../../ui/texts';
import { useRequired } from '../../ui/use-required';
import { birthText, type RegisterFields } from './register-fields';
import { useVolunteersTexts } from './texts';

interface RegisterFormProps {
  form: FormInstance<RegisterFields>;
  initial: Partial<RegisterFields>;
  /** Units are searched under this one. */
  within: string;
  onFinish: (fields: RegisterFields) => void;
  onDirty: () => void;
  children: ReactNode;
}

/** The columns of the collective form for one person; what only some need appears when the number asks for it. */
export function RegisterForm({ form, initial, within, onFinish, onDirty, children }: RegisterFormProps) {
  const t = useVolunteersTexts();
  const required = useRequired();
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
        <Form.Item name="unit" label={t('register.unit')} rules={required(t('register.unit'))}>
          <UnitPicker within={within} />
        </Form.Item>
        <Form.Item name="region" label={t('fields.region')} rules={required(t('fields.region'))}>
          <RegionPicker />
        </Form.Item>
      </div>
      <IdentityFields form={form} />
      <h2 className="kz-form-section">{t('register.more')}</h2>
      <MoreFields />
      {children}
    </Form>
  );
}

/** Documents whose number may tell neither birth nor sex. */
const SILENT: ReadonlySet<RegisterFields['idType']> = new Set(['passport', 'foreigner']);

function IdentityFields({ form }: Pick<RegisterFormProps, 'form'>) {
  const t = useVolunteersTexts();
  const ui = useUiTexts();
  const required = useRequired();
  const idType = Form.useWatch('idType', form) ?? 'resident';
  const idNumber = Form.useWatch('idNumber', form) ?? '';
  const birthDate = birthText(Form.useWatch('birthDate', form));
  const tellsNothing = SILENT.has(idType) && birthOf({ idNumber, birthDate: '' }) === '';
  const isMinor = isMinorBy({ idNumber, birthDate });
  return (
    <div className="kz-form-grid">
      <Form.Item name="name" label={t('fields.name')} rules={required(t('fields.name'))}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('fields.phone')} rules={required(t('fields.phone'))}>
        <Input maxLength={30} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="idType" label={t('fields.idType')} rules={required(t('fields.idType'))}>
        <Select options={ID_TYPES.map((value) => ({ value, label: t(`idTypes.${value}`) }))} />
      </Form.Item>
      <Form.Item name="idNumber" label={t('fields.idNumber')} rules={required(t('fields.idNumber'))}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      {tellsNothing && (
        <>
          <Form.Item name="birthDate" label={t('fields.birthDate')} rules={required(t('fields.birthDate'))}>
            <DatePicker className="kz-full" maxDate={dayjs()} />
          </Form.Item>
          <Form.Item name="sex" label={t('fields.sex')}>
            <Select
              allowClear
              options={(['male', 'female'] as const).map((value) => ({
                value,
                label: ui(`enums.sex.${value}`),
              }))}
            />
          </Form.Item>
        </>
      )}
      {isMinor && (
        <>
          <Form.Item
            name="guardianName"
            label={t('fields.guardianName')}
            extra={t('register.guardianHint')}
            rules={required(t('fields.guardianName'))}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="guardianPhone"
            label={t('fields.guardianPhone')}
            rules={required(t('fields.guardianPhone'))}
          >
            <Input maxLength={30} inputMode="tel" autoComplete="off" />
          </Form.Item>
        </>
      )}
    </div>
  );
}

function MoreFields() {
  const t = useVolunteersTexts();
  return (
    <div className="kz-form-grid">
      <Form.Item name="email" label={t('fields.email')}>
        <Input maxLength={254} inputMode="email" autoComplete="off" />
      </Form.Item>
      <Form.Item name="education" label={t('fields.education')} extra={t('register.educationHint')}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="employer" label={t('fields.employer')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="position" label={t('fields.position')}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="expertise" label={t('fields.expertise')} extra={t('register.expertiseHint')}>
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={['、', ',', '\uff0c', ';', '\uff1b']}
        />
      </Form.Item>
      <Form.Item name="note" label={t('fields.note')}>
        <Input maxLength={200} />
      </Form.Item>
    </div>
  );
}
