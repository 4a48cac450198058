import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { LookSwitch } from './look-switch';
import { useUiTexts } from './texts';

/** What stands around pages for everybody, signed in or not. */
export function PublicFrame({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  const t = useUiTexts();
  useEffect(() => {
    document.title = `${title} - ${t('product')}`;
  }, [title, t]);
  return (
    <div className="kz-entry">
      <header className="kz-public-top">
        <Link to="/sign-in" className="kz-brand">
          <img src="/favicon.svg" alt="" />
          {t('product')}
          <small>{t('subtitle')}</small>
        </Link>
        <LookSwitch />
      </header>
      <main className="kz-public-main" id="main">
        <header className="kz-public-title">
          <h1>{title}</h1>
          {lead && <p className="kz-secondary">{lead}</p>}
        </header>
        {children}
      </main>
    </div>
  );
}
