import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ageOn, excelSerialToDate, isCalendarDay, readDate } from './dates.js';

describe('reading a date', () => {
  it.each([
    '1990-01-31',
    '1990/1/31',
    '1990.1.31',
    '1990年1月31日',
    '1990年01月31日',
    '1990 年 1 月 31 日',
    '1990年1月31',
    '19900131',
    '１９９０－０１－３１',
    "'1990-01-31",
    ' 1990-01-31\u00a0',
    '1990-01-31 00:00:00',
    '1990/1/31 0:00',
    '1990-01-31T00:00:00.000Z',
    '32904',
    '32904.75',
  ])('reads %p', (text) => {
    expect(readDate(text)).toEqual({ ok: true, date: '1990-01-31' });
  });

  it('reads a serial of a workbook that counts from 1904', () => {
    expect(readDate('31442', { date1904: true })).toEqual({ ok: true, date: '1990-01-31' });
  });

  it.each([
    '',
    '1990',
    '199001',
    '1990-01',
    '1990年1月',
    '31/1/1990',
    '90-1-31',
    '1990-1/31',
    '1990131',
    '今天',
    '4000',
  ])('refuses %p rather than guess', (text) => {
    expect(readDate(text)).toEqual({ ok: false, reason: 'FORMAT' });
  });

  it.each(['1990-02-29', '1990-13-01', '1990-00-10', '19900431', '1900年2月29日', '0000-01-01'])(
    'says that %p is no day of the calendar',
    (text) => {
      expect(readDate(text)).toEqual({ ok: false, reason: 'NOT_A_DAY' });
    },
  );

  it('reads every written form of every day as the same day', () => {
    const days = fc.date({
      min: new Date('1870-01-01T00:00:00Z'),
      max: new Date('2100-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-').map(Number);
        for (const text of [
          iso,
          `${year}/${month}/${dayOfMonth}`,
          `${year}.${month}.${dayOfMonth}`,
          `${year}年${month}月${dayOfMonth}日`,
          iso.replaceAll('-', ''),
        ]) {
          expect(readDate(text)).toEqual({ ok: true, date: iso });
        }
      }),
    );
  });
});

describe('Excel serials', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45000, '2023-03-15'],
    [2_958_465, '9999-12-31'],
  ])('knows serial %p as %s', (serial, date) => {
    expect(excelSerialToDate(serial)).toBe(date);
  });

  it.each([0, 60, -1, Number.NaN, 2_958_466])('knows no day for %p', (serial) => {
    expect(excelSerialToDate(serial)).toBeNull();
  });

  it('lies 1462 days apart between the two systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (serial) => {
        expect(excelSerialToDate(serial, { date1904: true })).toBe(excelSerialToDate(serial + 1462));
      }),
    );
  });
});

describe('the calendar', () => {
  it.each([
    [2000, 2, 29, true],
    [1900, 2, 29, false],
    [2024, 2, 29, true],
    [2023, 2, 29, false],
    [2023, 4, 31, false],
    [2023, 12, 31, true],
    [2023, 1, 0, false],
  ])('knows whether %p-%p-%p exists', (year, month, day, exists) => {
    expect(isCalendarDay(year, month, day)).toBe(exists);
  });

  it.each([
    ['2008-11-23', '2026-11-23', 18],
    ['2008-11-24', '2026-11-23', 17],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('counts the years of someone born on %s by %s as %p', (birth, today, age) => {
    expect(ageOn(birth, today)).toBe(age);
  });
});
