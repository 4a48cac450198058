import { usePersonTexts } from '../texts';

export function Waiting() {
  const t = usePersonTexts();
  return (
    <p className="kz-secondary" role="status" aria-busy="true">
      {t('waiting')}
    </p>
  );
}
