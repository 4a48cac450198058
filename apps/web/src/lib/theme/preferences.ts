import { useSyncExternalStore } from 'react';
import type { Language } from '../i18n';

/** What a person has chosen for this browser; nothing personal in it. */
export interface Preferences {
  language: Language;
  elder: boolean;
  colours: 'system' | 'light' | 'dark';
}

const KEY = 'kezhi.preferences';
const FIRST: Preferences = { language: 'zh', elder: false, colours: 'system' };

function read(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
    return {
      language: kept.language === 'en' ? 'en' : FIRST.language,
      elder: kept.elder === true,
      colours: kept.colours === 'light' || kept.colours === 'dark' ? kept.colours : FIRST.colours,
    };
  } catch {
    return FIRST; // storage may be switched off by policy
  }
}

let current = read();
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Changes the look at once, on every page, and remembers it. */
export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // remembered for this visit only
  }
  listeners.forEach((listener) => listener());
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}
