import { useCallback } from 'react';
import { useAuditTexts, words } from './texts';

type ActKey = Parameters<ReturnType<typeof useAuditTexts>>[0];

/** Acts that have a word, as the log spells them. */
export const ACTS: readonly string[] = Object.entries(words.act).flatMap(([noun, verbs]) =>
  Object.keys(verbs).map((verb) => `${noun}:${verb}`),
);

/** What an act is called; one of a newer server keeps its own name. */
export function useActWords(): (action: string) => string {
  const t = useAuditTexts();
  return useCallback(
    (action) => (ACTS.includes(action) ? t(`act.${action.replace(':', '.')}` as ActKey) : action),
    [t],
  );
}
