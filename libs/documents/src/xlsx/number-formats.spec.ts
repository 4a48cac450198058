import { describe, expect, it } from '@jest/globals';
import { classifyFormat, classifyFormatCode, DATE, PLAIN, TIME } from './number-formats.js';

describe('number formats', () => {
  it.each([
    'yyyy"年"m"月"d"日"',
    'yyyy\\-mm\\-dd',
    'm/d/yy h:mm',
    '[$-804]yyyy"年"m"月"d"日"dddd;@',
    '[DBNum1][$-804]yyyy"年"m"月"d"日"',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'e"年"m"月"',
    'mmm',
    '[$-804]aaaa;@',
    'YYYY/MM/DD',
  ])('%s shows a day', (code) => expect(classifyFormatCode(code)).toBe(DATE));

  it.each(['h:mm', 'h"时"mm"分"', '[h]:mm:ss', 'mm:ss.0', '上午/下午h"时"mm"分"', '[$-409]h:mm AM/PM'])(
    '%s shows a time of day',
    (code) => expect(classifyFormatCode(code)).toBe(TIME),
  );

  it.each([
    'General',
    'G/通用格式',
    '@',
    '0.00E+00',
    '##0.0E+0',
    '#,##0;[Red]-#,##0',
    '[DBNum2]0',
    '0"days"',
    '\\d0',
    '_-* #,##0.00_-;_-@_-',
    '[>=1000]0.0,"千";0',
    '000000000000000000',
  ])('%s shows a number', (code) => expect(classifyFormatCode(code)).toBe(PLAIN));

  it('knows the identifiers that mean Chinese dates and times', () => {
    const none = new Map<number, string>();
    expect([14, 22, 27, 31, 36, 50, 57, 58].map((id) => classifyFormat(id, none))).toEqual(
      Array(8).fill(DATE),
    );
    expect([18, 21, 32, 35, 45, 55].map((id) => classifyFormat(id, none))).toEqual(Array(6).fill(TIME));
    expect([0, 1, 4, 37, 44, 49, 163].map((id) => classifyFormat(id, none))).toEqual(Array(7).fill(PLAIN));
    expect(classifyFormat(14, new Map([[14, '0']]))).toBe(PLAIN);
  });
});
