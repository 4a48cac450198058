import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { usePreferences } from './preferences';
import { antdTheme } from './tokens';
import { useRootLook } from './use-root-look';

const ANTD = { zh: zhCN, en: enUS } as const;

/**
 * Language, colours and sizes of every page of the office, the sign-in page included. Our texts, antd's texts and dates change
 * together: a page half in another language confuses more than it helps.
 */
export function LookProvider({ children }: { children: ReactNode }) {
  const { language } = usePreferences();
  const look = useRootLook();
  const theme = useMemo(() => antdTheme(look), [look]);
  useLayoutEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  }, [language]);
  return (
    <ConfigProvider theme={theme} locale={ANTD[language]} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
