import { Button } from 'antd';
import { Link } from 'react-router';
import { EmptyState } from '../ui/empty-state';
import { PageFrame } from '../ui/page-frame';
import { useAppTexts } from './texts';

/** No such address. */
export function MissingPage() {
  const t = useAppTexts();
  return (
    <PageFrame title={t('notFound')}>
      <EmptyState title={t('notFound')} hint={t('notFoundHint')} action={<Link to="/">{t('home')}</Link>} />
    </PageFrame>
  );
}

/** A page that failed while drawing or whose part could not be loaded. */
export function BrokenPage() {
  const t = useAppTexts();
  return (
    <PageFrame title={t('broken')}>
      <EmptyState
        title={t('broken')}
        hint={t('brokenHint')}
        action={
          <Button type="primary" size="large" onClick={() => window.location.reload()}>
            {t('reload')}
          </Button>
        }
      />
    </PageFrame>
  );
}
