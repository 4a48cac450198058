/**
 * What the catalogue holds for each code: the HTTP status it answers with, and one sentence per language.
 * `{name}` in a sentence is filled from the error's details, `{count|row|rows}` by the word that agrees. Sentences name the way out, not the mechanism.
 */
export interface CatalogueEntry {
  status: number;
  zh: string;
  en: string;
}

export type Catalogue = Readonly<Record<string, CatalogueEntry>>;

export type Details = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export type Language = 'zh' | 'en';
