import type { ReactNode } from 'react';
import { LookSwitch } from '../../ui/look-switch';
import { useAuthTexts } from './texts';

/** What stands around the pages before the shell: sign-in and the first password. */
export function EntryFrame({ children }: { children: ReactNode }) {
  const t = useAuthTexts();
  return (
    <div className="kz-entry">
      <header className="kz-entry-top">
        <LookSwitch />
      </header>
      <main className="kz-entry-main" id="main">
        <div className="kz-entry-brand">
          <img src="/favicon.svg" alt="" width={48} height={48} />
          <div>
            <strong>{t('product')}</strong>
            <span className="kz-secondary">{t('subtitle')}</span>
          </div>
        </div>
        <div className="kz-panel kz-entry-panel">{children}</div>
      </main>
    </div>
  );
}
