import type { RawCell } from '../workbook.js';
import { DATE, type FormatClass } from './number-formats.js';

const DAY_SECONDS = 86_400;
const DAY_MS = DAY_SECONDS * 1000;
/** 9999-12-31, the last day that Excel knows. */
const LAST_SERIAL_1900 = 2_958_465;
const OFFSET_1904 = 1_462;
/** Lotus believed in 29 February 1900, and Excel still counts it as day 60. */
const FALSE_LEAP_DAY = 60;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

const two = (value: number): string => String(value).padStart(2, '0');

function timeOfDay(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function day(serial: number): string {
  if (serial === FALSE_LEAP_DAY) return '1900-02-29';
  const shifted = serial < FALSE_LEAP_DAY ? serial + 1 : serial;
  return new Date(EPOCH_1900 + shifted * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The cell of a number that is shown as a date or a time. A number that no calendar knows (negative, day 0, behind the
 * year 9999) stays a number, so that the rules of the column can name it.
 */
export function serialCell(stored: string, format: FormatClass, date1904: boolean): RawCell {
  const value = NUMBER.test(stored) ? Number(stored) : NaN;
  const total = Math.round(value * DAY_SECONDS);
  if (!(total >= 0)) return { text: stored, kind: 'number' };
  const whole = Math.floor(total / DAY_SECONDS);
  const seconds = total - whole * DAY_SECONDS;
  if (whole === 0 && format !== DATE) return { text: timeOfDay(seconds), kind: 'text' };
  const serial = date1904 ? whole + OFFSET_1904 : whole;
  if (serial < 1 || serial > LAST_SERIAL_1900) return { text: stored, kind: 'number' };
  return { text: seconds === 0 ? day(serial) : `${day(serial)} ${timeOfDay(seconds)}`, kind: 'date' };
}

/** Cells of `t="d"` hold ISO 8601 text. */
export function isoCell(stored: string): RawCell {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(stored);
  if (!match) return { text: stored, kind: 'text' };
  const time = match[2] ?? '00:00:00';
  return { text: time === '00:00:00' ? match[1]! : `${match[1]} ${time}`, kind: 'date' };
}
