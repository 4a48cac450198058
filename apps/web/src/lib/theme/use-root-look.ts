import { useLayoutEffect, useMemo } from 'react';
import { i18n, LANGUAGE_TAG, type Language } from '../i18n/i18n';
import { cssVariables, type Look } from './look';
import { usePreferences } from './preferences';
import { useMedia } from './use-media';

function useLook(): Look {
  const { elder, colours } = usePreferences();
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const narrow = useMedia('(max-width: 767px)');
  const coarse = useMedia('(pointer: coarse)');
  const dark = colours === 'dark' || (colours === 'system' && systemDark);
  const touch = narrow || coarse;
  return useMemo(() => ({ dark, elder, touch }), [dark, elder, touch]);
}

function useLanguage(language: Language): void {
  useLayoutEffect(() => {
    document.documentElement.lang = LANGUAGE_TAG[language];
    void i18n.changeLanguage(language);
  }, [language]);
}

function useRootStyle(look: Look): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    for (const [name, value] of Object.entries(cssVariables(look))) root.style.setProperty(name, value);
    root.style.colorScheme = look.dark ? 'dark' : 'light';
    root.classList.toggle('kz-elder', look.elder);
    root.classList.toggle('kz-touch', look.touch);
  }, [look]);
}

/** Puts language, colours and sizes on the root element, for our own style sheet; they follow the preferences. */
export function useRootLook(): Look {
  const look = useLook();
  useLanguage(usePreferences().language);
  useRootStyle(look);
  return look;
}
