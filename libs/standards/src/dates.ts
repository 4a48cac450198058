import { normalizeText } from './text.js';

export type DateReading = { ok: true; date: string } | { ok: false; reason: 'FORMAT' | 'NOT_A_DAY' };

export interface DateOptions {
  /** The workbook counts days from 1904-01-01 (Excel for the old Macintosh) instead of 1900. */
  date1904?: boolean;
}

const DAY_MS = 86_400_000;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ISO = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const SEPARATED = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const CHINESE = /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** Four digits are far more often a bare year than a serial before 1927, so five are asked for. */
const SERIAL = /^\d{5}(?:\.\d+)?$/;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether year, month (1-12) and day name a day of the Gregorian calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const last = month === 2 && isLeapYear(year) ? 29 : MONTH_DAYS[month - 1]!;
  return day <= last;
}

/** `YYYY-MM-DD`. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/**
 * The day behind an Excel serial, `null` where there is none. The 1900 system counts a 29 February 1900 that never was
 * (serial 60); the 1904 system begins with 0.
 */
export function excelSerialToDate(serial: number, options: DateOptions = {}): string | null {
  const days = Math.floor(serial);
  if (!Number.isFinite(serial) || days < 0 || days > 2_958_465) return null;
  if (options.date1904 === true) return fromDays(Date.UTC(1904, 0, 1), days);
  if (days === 0 || days === 60) return null;
  return fromDays(Date.UTC(1899, 11, days < 60 ? 31 : 30), days);
}

/**
 * A date as people write it in Chinese forms: `1990-01-31`, `1990/1/31`, `1990.1.31`, `1990年1月31日`, `19900131`,
 * each also with a time of day behind it, and the serial of an Excel date. Nothing is guessed: two-digit years, bare years and
 * day-first forms are refused.
 */
export function readDate(text: string, options: DateOptions = {}): DateReading {
  if (ISO.test(text)) return isDay(text) ? { ok: true, date: text } : { ok: false, reason: 'NOT_A_DAY' };
  const plain = normalizeText(text);
  const parts = SEPARATED.exec(plain);
  if (parts) return calendar(parts[1]!, parts[3]!, parts[4]!);
  const words = CHINESE.exec(plain) ?? COMPACT.exec(plain);
  if (words) return calendar(words[1]!, words[2]!, words[3]!);
  if (!SERIAL.test(plain)) return { ok: false, reason: 'FORMAT' };
  const date = excelSerialToDate(Number(plain), options);
  return date === null ? { ok: false, reason: 'NOT_A_DAY' } : { ok: true, date };
}

/** Whole years between two days `YYYY-MM-DD`; a birthday on 29 February is reached on 1 March of an ordinary year. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Of a text in the form `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year >= 1 && isCalendarDay(year, Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

function calendar(yearText: string, monthText: string, dayText: string): DateReading {
  const year = Number(yearText);
  const month = Number(monthText);
  const day = Number(dayText);
  if (year < 1 || !isCalendarDay(year, month, day)) return { ok: false, reason: 'NOT_A_DAY' };
  return { ok: true, date: isoDate(year, month, day) };
}

function fromDays(start: number, days: number): string {
  return new Date(start + days * DAY_MS).toISOString().slice(0, 10);
}
