import { useEffect, useRef } from 'react';
import { usePersonTexts } from '../texts';

/** Names the page, and gives the focus to its heading when another screen of it comes. */
export function useTitle(title: string) {
  const t = usePersonTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = `${title} - ${t('product')}`;
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [title, t]);
  return heading;
}
