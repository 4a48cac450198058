import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { i18n, LANGUAGE_TAG, type Language } from '../i18n';
import { usePreferences } from './preferences';
import { antdTheme, cssVariables, type Look } from './tokens';
import { useMedia } from './use-media';

const ANTD = { zh: zhCN, en: enUS } as const;

function useLook(): Look {
  const { elder, colours } = usePreferences();
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const narrow = useMedia('(max-width: 767px)');
  const coarse = useMedia('(pointer: coarse)');
  const dark = colours === 'dark' || (colours === 'system' && systemDark);
  const touch = narrow || coarse;
  return useMemo(() => ({ dark, elder, touch }), [dark, elder, touch]);
}

/** Our texts, antd's texts and dates change together: a page half in another language confuses more than it helps. */
function useLanguage(language: Language): void {
  useLayoutEffect(() => {
    document.documentElement.lang = LANGUAGE_TAG[language];
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
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

/** Language, colours and sizes of every page, the sign-in page included. */
export function LookProvider({ children }: { children: ReactNode }) {
  const { language } = usePreferences();
  const look = useLook();
  const theme = useMemo(() => antdTheme(look), [look]);
  useLanguage(language);
  useRootStyle(look);
  return (
    <ConfigProvider theme={theme} locale={ANTD[language]} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
