import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';

const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** As the server and the lang attribute want it. */
export const LANGUAGE_TAG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** Sentences by key; keys may nest. `{{name}}` is filled from values. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** The same keys in another language: one missing or one too many does not compile. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };

/** Every key of a tree of texts, joined by dots. */
export type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];

type Values = Readonly<Record<string, string | number | null | undefined>>;
export type Translate<T> = (key: KeyOf<T>, values?: Values) => string;

void i18next.use(initReactI18next).init({
  lng: 'zh',
  fallbackLng: 'zh',
  supportedLngs: [...LANGUAGES],
  interpolation: { escapeValue: false },
  initAsync: false,
  resources: {},
});

export const i18n = i18next;

/**
 * The word that agrees with a count: `{{rows}} {{rows, plural(one: row; other: rows)}}`. It stands in the sentence and
 * not in a key of its own, since one sentence may hold two counts and Chinese needs no second form of any.
 */
i18next.services.formatter?.add('plural', (value: unknown, language, words: Record<string, string>) => {
  // A count may come as it is read ("1,234"), and none of those is one.
  const rule = new Intl.PluralRules(language).select(Number(String(value).replaceAll(',', '')));
  return words[rule] ?? words.other ?? '';
});

/**
 * Registers the texts of one feature, Chinese first, and gives the hook that reads them. A feature's texts travel
 * in its own chunk; keys are checked by the compiler.
 */
export function defineTexts<const T extends Texts>(
  namespace: string,
  zh: T,
  en: Translation<T>,
): () => Translate<T> {
  i18next.addResourceBundle('zh', namespace, zh);
  i18next.addResourceBundle('en', namespace, en);
  return function useTexts() {
    const { t } = useTranslation(namespace);
    // The keys were checked against the tree above; i18next's own key types know nothing of it.
    const say = t as unknown as (key: string, values?: Values) => string;
    return useCallback((key: KeyOf<T>, values?: Values) => say(key, values), [say]);
  };
}
