import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findIdType, identityCheckCharacter, readIdentityNumber, type IdType } from './identity-numbers.js';
import { syntheticIdentityNumber } from './synthetic.js';

const TODAY = '2026-11-23';
const read = (text: string, stated: IdType = 'resident') => readIdentityNumber(text, stated, TODAY);
const withCheck = (first17: string) => first17 + identityCheckCharacter(first17);

const VALID: [string, IdType, string, string][] = [
  ['11010519491231002X', 'resident', '1949-12-31', 'female'],
  ['440524188001010014', 'resident', '1880-01-01', 'male'],
  ['110101188002290019', 'resident', '1880-02-29', 'male'],
  ['32040018800101007X', 'resident', '1880-01-01', 'male'],
  ['810000188001010015', 'hk_macao_resident', '1880-01-01', 'male'],
  ['820000188001010025', 'hk_macao_resident', '1880-01-01', 'female'],
  ['830000188001010035', 'taiwan_resident', '1880-01-01', 'male'],
];

describe('identity numbers of 18 characters', () => {
  it.each(VALID)('accepts %s as %s, born %s, %s', (number, idType, birthDate, sex) => {
    expect(read(number, idType)).toEqual({ ok: true, number, idType, corrected: false, birthDate, sex });
  });

  it.each(VALID)('refuses %s with any other last character', (number) => {
    for (const last of '0123456789X') {
      if (last !== number[17])
        expect(read(number.slice(0, 17) + last)).toMatchObject({ reason: 'CHECK_CHARACTER' });
    }
  });

  it('refuses 29 February 1900 though the check holds', () => {
    expect(withCheck('11010119000229001')).toBe('110101190002290011');
    expect(read('110101190002290011')).toMatchObject({ ok: false, reason: 'BIRTH_DATE' });
  });

  it.each(['810000188001010015', '820000188001010025', '830000188001010035'])(
    'corrects the type of the permit %s under 居民身份证',
    (number) => {
      expect(read(number)).toMatchObject({ ok: true, corrected: true });
    },
  );

  it.each([
    ['830000188001010035', 'hk_macao_resident'],
    ['810000188001010015', 'taiwan_resident'],
    ['11010519491231002X', 'hk_macao_resident'],
    ['11010519491231002X', 'foreigner'],
  ] as [string, IdType][])('refuses %s as %s, whose numbers begin otherwise', (number, idType) => {
    expect(read(number, idType)).toMatchObject({ ok: false, reason: 'PLACE' });
  });

  it.each([
    ['11010519491231002x', 'a small x'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'full-width characters'],
    ["'11010519491231002X", 'a leading apostrophe'],
    ['110105 1949 1231 002X', 'spaces inside'],
    ['\u200b110105\u00a01949123\u30001002X\ufeff', 'NBSP, ideographic and zero-width spaces'],
  ])('reads %p with %s', (text) => {
    expect(read(text)).toMatchObject({ ok: true, number: '11010519491231002X' });
  });

  it('knows the province pairs and no others', () => {
    const known = new Set<number>();
    for (let pair = 10; pair < 100; pair += 1) {
      const reading = read(withCheck(`${pair}000019900101001`));
      if (reading.ok) known.add(pair);
    }
    const provinces = [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46];
    provinces.push(50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 81, 82, 83);
    expect([...known]).toEqual(provinces);
  });

  it('takes an abolished county for granted', () => {
    expect(read(withCheck('32049919900101001')).ok).toBe(true);
  });

  it.each([
    ['1869-12-31', false],
    ['1870-01-01', true],
    [TODAY, true],
    ['2026-11-24', false],
  ])('a birth on %s: %p', (birthDate, ok) => {
    expect(read(syntheticIdentityNumber(1, { birthDate })).ok).toBe(ok);
  });

  it.each([
    ['320400880101007', 'FIFTEEN_DIGITS', 15],
    ['3204001880010100', 'LENGTH', 16],
    ['', 'LENGTH', 0],
    ['32040018800101007Y', 'CHARACTERS', 18],
    ['3204001880010100X7', 'CHARACTERS', 18],
    ['3.2040019900101E+17', 'LENGTH', 19],
  ])('refuses %p for its %s', (text, reason, length) => {
    expect(read(text)).toEqual({ ok: false, reason, length });
  });

  it('catches every single wrong digit', () => {
    const digits = fc.tuple(fc.nat(999), fc.nat(17), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(digits, ([index, at, shift]) => {
        const number = syntheticIdentityNumber(index);
        const last = number[17] === 'X' ? 10 : Number(number[17]);
        const digit = at === 17 ? String((last + shift) % 10) : String((Number(number[at]) + shift) % 10);
        const wrong = number.slice(0, at) + digit + number.slice(at + 1);
        fc.pre(wrong !== number);
        expect(read(wrong).ok).toBe(false);
      }),
    );
  });

  it('catches two neighbouring digits in the wrong order', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(15), (index, at) => {
        const number = syntheticIdentityNumber(index);
        const wrong = number.slice(0, at) + number[at + 1]! + number[at]! + number.slice(at + 2);
        fc.pre(wrong !== number);
        expect(read(wrong).ok).toBe(false);
      }),
    );
  });

  it('accepts every made-up number, with its day and sex', () => {
    const days = fc.date({
      min: new Date('1870-01-01T00:00:00Z'),
      max: new Date(TODAY),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.nat(999), days, (index, day) => {
        const birthDate = day.toISOString().slice(0, 10);
        const reading = read(syntheticIdentityNumber(index, { birthDate }));
        expect(reading).toMatchObject({ ok: true, birthDate, sex: index % 2 === 1 ? 'male' : 'female' });
      }),
    );
  });
});

describe('documents of foreigners', () => {
  it('reads the card of 18 characters with its birth date', () => {
    const number = syntheticIdentityNumber(2, {
      idType: 'foreigner',
      birthDate: '1985-06-07',
    });
    expect(read(number, 'foreigner')).toMatchObject({
      ok: true,
      birthDate: '1985-06-07',
      sex: 'female',
    });
    expect(read(number)).toMatchObject({ ok: false, reason: 'PLACE' });
  });

  it('reads the older card by its shape, without a birth date', () => {
    expect(read('usa110082010101', 'foreigner')).toEqual({
      ok: true,
      number: 'USA110082010101',
      idType: 'foreigner',
      corrected: false,
    });
  });

  it.each(['E1234', 'e12345678', 'AB 1234567', '12345678901234567890'])('accepts the passport %p', (text) => {
    expect(read(text, 'passport')).toMatchObject({ ok: true, idType: 'passport' });
  });

  it.each(['', 'E123', '123456789012345678901', 'E-1234567', '护照12345'])(
    'refuses the passport %p',
    (text) => {
      expect(read(text, 'passport')).toMatchObject({ ok: false, reason: 'SHAPE' });
    },
  );
});

describe('document types', () => {
  it.each([
    ['居民身份证', 'resident'],
    ['身份证', 'resident'],
    [' 港澳居民居住证 ', 'hk_macao_resident'],
    ['台湾居民居住证', 'taiwan_resident'],
    ['外国人永久居留身份证', 'foreigner'],
    ['护照', 'passport'],
    ['passport', 'passport'],
    ['驾驶证', undefined],
  ])('knows %p as %p', (text, idType) => {
    expect(findIdType(text)).toBe(idType);
  });
});
