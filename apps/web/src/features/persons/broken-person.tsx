import { usePersonTexts } from './texts';

/** A page that failed while drawing or whose part could not be loaded. */
export function BrokenPerson() {
  const t = usePersonTexts();
  return (
    <main className="kp-main">
      <h1>{t('broken')}</h1>
      <p className="kz-secondary">{t('brokenHint')}</p>
      <button type="button" className="kp-button kp-main-button" onClick={() => window.location.reload()}>
        {t('reload')}
      </button>
    </main>
  );
}
