import type { BoardUnit } from '../../lib/api';
import type { Translate } from '../../lib/i18n';
import type { zh } from './texts/texts.zh';

const ORDER = ['members', 'leaders', 'deputies', 'spareDeputies'] as const;

/** 「缺：12 人、1 名副队长」: only what is missing. */
export function shortfallWords(
  missing: NonNullable<BoardUnit['missing']>,
  t: Translate<typeof zh>,
  comma: string,
): string {
  const parts = ORDER.filter((key) => missing[key] > 0).map((key) =>
    t(`board.lacking.${key}`, { count: missing[key] }),
  );
  return t('board.missingOf', { what: parts.join(comma) });
}
