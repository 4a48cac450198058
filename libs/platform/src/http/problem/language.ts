import type { Language } from '#kezhi/kernel';

/** Chinese unless the client prefers English (RFC 9110, 12.5.4). Anything unreadable is Chinese as well. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'zh';
  const weights = { zh: -1, en: -1 };
  for (const range of acceptLanguage.slice(0, 200).toLowerCase().split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const primary = tag.split('-')[0];
    if (primary === 'zh' || primary === 'en')
      weights[primary] = Math.max(weights[primary], qualityOf(parameters));
  }
  return weights.en > weights.zh && weights.en > 0 ? 'en' : 'zh';
}

function qualityOf(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = given === undefined ? 1 : Number(given.slice(2));
  return quality >= 0 && quality <= 1 ? quality : 0;
}
