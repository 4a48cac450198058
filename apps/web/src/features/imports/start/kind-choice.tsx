import { Radio } from 'antd';
import { useUiTexts } from '../../../ui/texts';
import type { ImportKind } from '../queries';
import { useImportsTexts } from '../texts';

interface KindChoiceProps {
  value: ImportKind;
  onChange: (kind: ImportKind) => void;
  disabled: boolean;
}

const KINDS: readonly ImportKind[] = ['volunteers', 'organizations'];

/** Which of the two forms was filled in. */
export function KindChoice({ value, onChange, disabled }: KindChoiceProps) {
  const t = useImportsTexts();
  const ui = useUiTexts();
  return (
    <fieldset className="kz-kinds">
      <legend>{t('start.kind')}</legend>
      <Radio.Group
        name="import-kind"
        value={value}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value as ImportKind)}
      >
        {KINDS.map((kind) => (
          <Radio key={kind} value={kind}>
            {ui(`enums.importKind.${kind}`)}
            <span className="kz-cell-sub">{t(`start.kindHint.${kind}`)}</span>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}
