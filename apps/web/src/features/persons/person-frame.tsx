import { Outlet } from 'react-router';
import { setPreferences, usePreferences } from '../../lib/theme/preferences';
import { usePersonTexts } from './texts';

/** What stands around every page: whose it is, large type and language one tap away, and nothing that pops up. */
export function PersonFrame() {
  const t = usePersonTexts();
  const { elder, language } = usePreferences();
  return (
    <div className="kp">
      <a className="kz-skip" href="#main">
        {t('skip')}
      </a>
      <header className="kp-top">
        <a className="kp-brand" href="/my">
          <img src="/favicon.svg" alt="" width={28} height={28} />
          {t('product')}
        </a>
        <div className="kp-look">
          <button
            type="button"
            className="kp-quiet"
            aria-pressed={elder}
            onClick={() => setPreferences({ elder: !elder })}
          >
            {elder ? t('look.elderOff') : t('look.elderOn')}
          </button>
          <button
            type="button"
            className="kp-quiet"
            onClick={() => setPreferences({ language: language === 'zh' ? 'en' : 'zh' })}
          >
            {t('look.language')}
          </button>
        </div>
      </header>
      <main className="kp-main" id="main">
        <Outlet />
      </main>
    </div>
  );
}
