import { useRegisterTexts } from './texts';
import type { SavingState } from './use-autosave';

/** Says whether what was typed is safe. */
export function SavingSign({ state }: { state: SavingState }) {
  const t = useRegisterTexts();
  return (
    <span className="kz-secondary" role="status">
      {t(`saving.${state}`)}
    </span>
  );
}
