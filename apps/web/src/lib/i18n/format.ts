import dayjs from 'dayjs';
import { i18n, LANGUAGE_TAG, type Language } from './i18n';

const tag = (): string => LANGUAGE_TAG[i18n.language as Language] ?? LANGUAGE_TAG.zh;

/** 12345 -> 12,345 in the reader's habit. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(tag()).format(value);
}

/** A moment as date and minute in the reader's time zone; an empty value as a dash. */
export function formatTime(value: string | null | undefined): string {
  return value ? dayjs(value).format('YYYY-MM-DD HH:mm') : '—';
}

export function formatDate(value: string | null | undefined): string {
  return value ? dayjs(value).format('YYYY-MM-DD') : '—';
}
