import { BulbOutlined, EyeOutlined, GlobalOutlined } from './icons';
import { Button, Dropdown } from 'antd';
import { setPreferences, usePreferences, type Preferences } from '../lib/theme';
import { useUiTexts } from './texts';

const COLOURS: readonly Preferences['colours'][] = ['system', 'light', 'dark'];

/** Large type, language and colours: on every page, before sign-in as well. */
export function LookSwitch() {
  const t = useUiTexts();
  const { elder, language, colours } = usePreferences();
  const items = COLOURS.map((key) => ({ key, label: t(`look.${key}`) }));
  return (
    <div className="kz-look">
      <Button
        type="text"
        icon={<EyeOutlined />}
        aria-pressed={elder}
        onClick={() => setPreferences({ elder: !elder })}
      >
        {elder ? t('look.elderOff') : t('look.elderOn')}
      </Button>
      <Button
        type="text"
        icon={<GlobalOutlined />}
        title={t('look.languageLabel')}
        onClick={() => setPreferences({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        {t('look.language')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          selectable: true,
          selectedKeys: [colours],
          onClick: ({ key }) => setPreferences({ colours: key as Preferences['colours'] }),
        }}
      >
        <Button type="text" icon={<BulbOutlined />}>
          {t('look.colours')}
        </Button>
      </Dropdown>
    </div>
  );
}
