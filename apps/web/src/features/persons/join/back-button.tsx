import { usePersonTexts } from '../texts';

export function BackButton({ onBack }: { onBack: () => void }) {
  const t = usePersonTexts();
  return (
    <button type="button" className="kp-button" onClick={onBack}>
      {t('back')}
    </button>
  );
}
