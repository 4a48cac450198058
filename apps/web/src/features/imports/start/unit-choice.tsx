import type { Unit } from '../../../lib/access';
import { UnitPicker } from '../../../ui/pickers/unit-picker';
import { useImportsTexts } from '../texts';

interface UnitChoiceProps {
  value: Unit | null;
  /** Where browsing begins. */
  within: string;
  onChange: (unit: Unit | null) => void;
  disabled: boolean;
}

/** The unit that registers (填报单位). */
export function UnitChoice({ value, within, onChange, disabled }: UnitChoiceProps) {
  const t = useImportsTexts();
  return (
    <div className="kz-field">
      <label htmlFor="import-unit">{t('start.unit')}</label>
      <UnitPicker
        id="import-unit"
        value={value}
        within={within}
        disabled={disabled}
        aria-required
        aria-describedby="import-unit-hint"
        onChange={(choice) => onChange(choice && { id: choice.id, name: choice.name })}
      />
      <p id="import-unit-hint" className="kz-secondary kz-small">
        {t('start.unitHint')}
      </p>
    </div>
  );
}
