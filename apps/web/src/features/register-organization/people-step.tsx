import { Input } from 'antd';
import { Field } from './field';
import { useRegisterTexts } from './texts';

/** Who leads the organization, and who will administer it here. */
export function PeopleStep() {
  const t = useRegisterTexts();
  return (
    <>
      <p className="kz-secondary kz-form-alert">{t('hints.masked')}</p>
      <div className="kz-form-grid">
        <Field name="leaderName" required>
          <Input maxLength={50} autoComplete="off" />
        </Field>
        <Field name="leaderPhone" required>
          <Input maxLength={30} inputMode="tel" autoComplete="off" />
        </Field>
        <Field name="leaderTitle">
          <Input maxLength={50} />
        </Field>
        <Field name="adminName" required>
          <Input maxLength={50} autoComplete="off" />
        </Field>
        <Field name="adminPhone" required>
          <Input maxLength={30} inputMode="tel" autoComplete="off" />
        </Field>
        <Field name="adminEmail" hint={t('hints.adminEmail')}>
          <Input maxLength={254} inputMode="email" autoComplete="off" />
        </Field>
      </div>
    </>
  );
}
