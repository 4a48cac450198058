import { describe, expect, it } from '@jest/globals';
import { syntheticIdentityNumber } from '#kezhi/standards';
import { isChildsRow } from './child-row.js';

const TODAY = '2026-11-24';
const numberOf = (birthDate: string) => syntheticIdentityNumber(1, { birthDate });

describe('a row speaks of a child under 14', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['by the number', { idNumber: numberOf('2012-11-25') }, true],
    ['until the birthday', { idNumber: numberOf('2012-11-24') }, false],
    [
      'by a number with a wrong check character',
      { idNumber: `${numberOf('2015-01-01').slice(0, -1)}Y`.replace('Y', '0') },
      true,
    ],
    [
      'by a number with spaces, in full width, with a lower-case x',
      { idNumber: '３２０４０２ 20150101 001x' },
      true,
    ],
    ['by the date where the document tells none', { idNumber: 'E12345678', birthDate: '2014年3月1日' }, true],
    ['by the serial of an Excel date', { birthDate: '42005' }, true],
    [
      'by one of two dates that contradict each other',
      { idNumber: numberOf('1990-01-01'), birthDate: '2015-01-01' },
      true,
    ],
    [
      'by a guardian where no date can be read',
      { idNumber: '3.2040019900101E+17', guardianName: '王大明' },
      true,
    ],
    [
      'not by a guardian beside a date of a grown-up',
      { idNumber: numberOf('1990-01-01'), guardianName: '王大明' },
      false,
    ],
    ['not without any sign', { name: '王芳' }, false],
    ['not by a date that never was', { birthDate: '2015-02-30' }, false],
  ])('%s', (_how, texts, expected) => {
    expect(isChildsRow(texts, TODAY)).toBe(expected);
  });
});
