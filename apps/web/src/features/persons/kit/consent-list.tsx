import { usePreferences } from '../../../lib/theme/preferences';
import { usePersonTexts } from '../texts';
import type { ConsentText } from '../queries';
import { Check } from './field';

interface ConsentListProps {
  texts: readonly ConsentText[];
  given: ReadonlySet<string>;
  onChange: (given: ReadonlySet<string>) => void;
}

/** The texts in full, each with its own box; nothing is ticked beforehand. */
export function ConsentList({ texts, given, onChange }: ConsentListProps) {
  const t = usePersonTexts();
  const { language } = usePreferences();
  const isChinese = language === 'zh';
  const toggle = (code: string, checked: boolean) => {
    const next = new Set(given);
    if (checked) next.add(code);
    else next.delete(code);
    onChange(next);
  };
  return (
    <div className="kp-consents">
      {texts.map((text) => (
        <div key={text.code} className="kp-consent">
          <p>{isChinese ? text.bodyZh : text.bodyEn}</p>
          <Check checked={given.has(text.code)} onChange={(checked) => toggle(text.code, checked)}>
            {t('consents.agree', { title: isChinese ? text.titleZh : text.titleEn })}
            {text.need === 'optional' && <span className="kz-secondary"> {t('consents.optional')}</span>}
          </Check>
        </div>
      ))}
    </div>
  );
}
