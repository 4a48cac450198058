import { DatePicker, Input, InputNumber, Select, type FormInstance } from 'antd';
import dayjs from 'dayjs';
import { useUiTexts } from '../../ui/texts';
import { Field } from './field';
import type { FieldName, FormFields } from './fields';
import { RegionChoice, SupervisorChoice } from './place-choices';
import { SimilarNames } from './similar-names';
import { useRegisterTexts } from './texts';
import { KINDS, LEVELS, TEAM_RANKS } from './words';

interface UnitStepProps {
  form: FormInstance<FormFields>;
  /** Tells of fields that were filled in for the applicant. */
  onSet: (names: readonly FieldName[]) => void;
}

/** What the organization is, where it belongs, and who supervises it. */
export function UnitStep({ form, onSet }: UnitStepProps) {
  const t = useRegisterTexts();
  const ui = useUiTexts();
  const kinds = KINDS.map((value) => ({ value, label: ui(`enums.kind.${value}`) }));
  const levels = LEVELS.map((value) => ({ value, label: ui(`enums.level.${value}`) }));
  const ranks = TEAM_RANKS.map((value) => ({ value, label: ui(`enums.teamRank.${value}`) }));
  const follow = (level: FormFields['level']): void => {
    if (form.getFieldValue('level')) return;
    form.setFieldsValue({ level });
    onSet(['level']);
  };
  return (
    <div className="kz-form-grid">
      <Field name="name" required wide hint={t('hints.name')}>
        <Input maxLength={100} autoComplete="off" />
      </Field>
      <SimilarNames form={form} />
      <Field name="regionCode" required hint={t('hints.regionCode')}>
        <RegionChoice onLevel={follow} />
      </Field>
      <Field name="parentId" required hint={t('hints.parentId')}>
        <SupervisorChoice form={form} />
      </Field>
      <Field name="kind" required>
        <Select options={kinds} />
      </Field>
      <Field name="level" required>
        <Select options={levels} />
      </Field>
      <Field name="teamRank">
        <Select options={ranks} allowClear />
      </Field>
      <Field name="hostUnit">
        <Input maxLength={100} />
      </Field>
      <Field name="uscc" hint={t('hints.uscc')}>
        <Input maxLength={18} autoComplete="off" />
      </Field>
      <Field name="foundedOn">
        <DatePicker className="kz-full" maxDate={dayjs()} />
      </Field>
      <Field name="serviceFields" wide hint={t('hints.serviceFields')}>
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={['、', ',', '\uff0c', ';', '\uff1b']}
        />
      </Field>
      <Field name="expectedMembers">
        <InputNumber className="kz-full" min={0} max={1_000_000} precision={0} />
      </Field>
      <Field name="note">
        <Input maxLength={200} />
      </Field>
      <Field name="summary" wide>
        <Input.TextArea rows={4} maxLength={1000} showCount />
      </Field>
    </div>
  );
}
