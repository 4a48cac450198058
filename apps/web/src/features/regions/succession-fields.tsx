import { DatePicker, Form, Input, type FormInstance } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Choice } from '../../ui/pickers/choice';
import { RegionPicker } from '../../ui/pickers/region-picker';
import { useRequired } from '../../ui/use-required';
import { useRegionsTexts } from './texts';

const DAY = 'YYYY-MM-DD';

export interface SuccessionFieldValues {
  validFrom: Dayjs;
  region: Choice;
  /** Named as the server names it, so that what it says about the successor finds its field. */
  successorCode: Choice;
  confirmation?: string;
}

interface EffectsProps {
  day: Dayjs;
  region: Choice;
  successor: Choice;
}

/** What will happen, before it happens. */
function Effects({ day, region, successor }: EffectsProps) {
  const t = useRegionsTexts();
  const names = {
    day: day.format(DAY),
    region: region.name,
    code: region.id,
    successor: successor.name,
    successorCode: successor.id,
  };
  return (
    <ul className="kz-form-alert" aria-label={t('record.effects')}>
      <li>{t('record.takesPlace', names)}</li>
      <li>{t('record.carried')}</li>
      <li>{t(day.isAfter(dayjs(), 'day') ? 'record.later' : 'record.now')}</li>
      <li>{t('record.kept')}</li>
      <li>
        <strong>{t('record.final')}</strong>
      </li>
    </ul>
  );
}

/** Wants the code of the abolished region by hand. */
function Confirmation({ code }: { code: string }) {
  const t = useRegionsTexts();
  const sameCode = {
    validator: (_: unknown, typed?: string) =>
      typed?.trim() === code ? Promise.resolve() : Promise.reject(new Error(t('record.typeCode', { code }))),
  };
  return (
    <Form.Item name="confirmation" label={t('record.confirmation', { code })} rules={[sameCode]}>
      <Input inputMode="numeric" autoComplete="off" maxLength={12} />
    </Form.Item>
  );
}

/** The day first: regions are looked for as they stood on it, or on the day before. */
export function SuccessionFields({ form }: { form: FormInstance<SuccessionFieldValues> }) {
  const t = useRegionsTexts();
  const day = Form.useWatch('validFrom', form);
  const region = Form.useWatch('region', form);
  const successor = Form.useWatch('successorCode', form);
  const required = useRequired();
  const asOf = (at: Dayjs | undefined) => (at ? { asOf: at.format(DAY) } : {});
  return (
    <>
      <Form.Item
        name="validFrom"
        label={t('record.validFrom')}
        extra={t('record.validFromHint')}
        rules={required(t('record.validFrom'))}
      >
        <DatePicker className="kz-full" />
      </Form.Item>
      <Form.Item
        name="region"
        label={t('record.region')}
        extra={t('record.regionHint')}
        rules={required(t('record.region'))}
      >
        <RegionPicker {...asOf(day?.subtract(1, 'day'))} />
      </Form.Item>
      <Form.Item
        name="successorCode"
        label={t('record.successor')}
        extra={t('record.successorHint')}
        rules={required(t('record.successor'))}
      >
        <RegionPicker {...asOf(day)} />
      </Form.Item>
      {day && region && successor && <Effects day={day} region={region} successor={successor} />}
      {region && <Confirmation code={region.id} />}
    </>
  );
}
