import { Radio } from 'antd';
import { useCan } from '../../../lib/access';
import { useUiTexts } from '../../../ui/texts';
import { IMPORT_KINDS, type ImportKind } from '../queries';
import { useImportsTexts } from '../texts';

interface KindChoiceProps {
  value: ImportKind;
  onChange: (kind: ImportKind) => void;
  disabled: boolean;
}

/** Which of the forms was filled in. What the earlier platform held is carried over by officers only. */
export function KindChoice({ value, onChange, disabled }: KindChoiceProps) {
  const t = useImportsTexts();
  const ui = useUiTexts();
  const can = useCan();
  const offered = IMPORT_KINDS.filter((kind) => !kind.startsWith('legacy-') || can('legacy:import'));
  return (
    <fieldset className="kz-kinds">
      <legend>{t('start.kind')}</legend>
      <Radio.Group
        name="import-kind"
        value={value}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value as ImportKind)}
      >
        {offered.map((kind) => (
          <Radio key={kind} value={kind}>
            {ui(`enums.importKind.${kind}`)}
            <span className="kz-cell-sub">{t(`start.kindHint.${kind}`)}</span>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}
