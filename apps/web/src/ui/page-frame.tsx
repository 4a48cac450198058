import { Skeleton } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useUiTexts } from './texts';

export interface PageFrameProps {
  title: string;
  /** One line under the title: what this page is about, or the record's key facts. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** Where "back" leads; detail and form pages have one. */
  back?: { to: string; label: string };
  children: ReactNode;
}

/** Title, acts and content of every page, with the document title to match. */
export function PageFrame({ title, lead, actions, back, children }: PageFrameProps) {
  useEffect(() => {
    document.title = `${title} - 科志`;
  }, [title]);
  return (
    <div className="kz-page">
      {back && (
        <Link className="kz-back" to={back.to}>
          <span aria-hidden="true">‹</span> {back.label}
        </Link>
      )}
      <header className="kz-page-head">
        <div className="kz-page-title">
          <h1>{title}</h1>
          {lead && <div className="kz-lead">{lead}</div>}
        </div>
        {actions && <div className="kz-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A titled block of a page. */
export function Panel({
  title,
  extra,
  children,
}: {
  title?: string;
  extra?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="kz-panel" {...(title ? { 'aria-label': title } : {})}>
      {(title ?? extra) && (
        <div className="kz-panel-head">
          {title && <h2>{title}</h2>}
          {extra}
        </div>
      )}
      {children}
    </section>
  );
}

/** What stands where content will be; announced once. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const t = useUiTexts();
  return (
    <div role="status" aria-label={t('loading')} className="kz-loading">
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
