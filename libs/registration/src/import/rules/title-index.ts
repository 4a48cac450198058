import { normalizeText } from '#kezhi/standards';
import type { RegistrationForm } from '../forms/registration-form.js';

export type TitleIndex = ReadonlyMap<string, { field: string | null; how: 'exact' | 'alias' }>;

const BRACKETED = /[([【「『〔《<][^)\]】」』〕》>]*[)\]】」』〕》>]?/g;
const DECORATION = /[\s*★☆※●:.,、。"“”_-]/g;

/** What a heading says once asterisks, spaces, line breaks, widths and bracketed hints such as (必填) are left out. */
export function titleKey(title: string): string {
  const plain = normalizeText(title).toUpperCase();
  const bare = plain.replace(BRACKETED, '').replace(DECORATION, '');
  return bare === '' ? plain.replace(DECORATION, '') : bare;
}

/** Every heading under which a form's columns are known. */
export function titleIndex(form: RegistrationForm): TitleIndex {
  const index = new Map<string, { field: string | null; how: 'exact' | 'alias' }>();
  for (const { aliases, field } of form.columns) {
    for (const alias of aliases) index.set(titleKey(alias), { field, how: 'alias' });
  }
  for (const { title, field } of form.columns) index.set(titleKey(title), { field, how: 'exact' });
  return index;
}
