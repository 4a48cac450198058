import { useEffect } from 'react';
import { useAuthTexts } from './texts';

/** The document's title on the pages before the shell. */
export function useEntryTitle(title: string): void {
  const t = useAuthTexts();
  useEffect(() => {
    document.title = `${title} - ${t('product')}`;
  }, [t, title]);
}
