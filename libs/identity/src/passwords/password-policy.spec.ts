import { describe, expect, it } from '@jest/globals';
import { dictionary } from '@zxcvbn-ts/language-common';
import { makeFirstPassword } from './first-password.js';
import { normalizePassword, passwordProblem } from './password-policy.js';

const judge = (password: string) => passwordProblem(password, 'wang.officer');

describe('the password policy', () => {
  it.each([
    'correct horse battery',
    '清晨的风吹过稻田和山',
    '8305927461',
    'zk7 mw2 qp9',
    'dragon-castle-river',
    '👩‍🔬🌾🔬🚜🌱🧪📚🌍🔭🧬',
    'ÄÖÜäöüßéèê',
    'x'.repeat(10) + 'the quick fox',
  ])('accepts %s', (password) => {
    expect(judge(password)).toBeNull();
  });

  it.each([
    ['nine12345', 'IDENTITY.PASSWORD_TOO_SHORT'],
    ['🌾'.repeat(9), 'IDENTITY.PASSWORD_TOO_SHORT'],
    ['', 'IDENTITY.PASSWORD_TOO_SHORT'],
    ['ab1 '.repeat(33), 'IDENTITY.PASSWORD_TOO_LONG'],
    ['Wang.Officer', 'IDENTITY.PASSWORD_IS_ACCOUNT'],
  ])('refuses %s', (password, code) => {
    expect(judge(password)).toBe(code);
  });

  it.each([
    'qwertyuiop',
    'QWERTYUIOP',
    '1234567890',
    '0987654321',
    'password123',
    'Password2026!',
    'woaini1314520',
    'admin123456',
    'kezhi@2026',
    'aaaaaaaaaa',
    'abababababab',
    'dragondragon',
    '1qaz2wsx3edc',
    'abcdefghijk',
    '123password',
  ])('refuses the common %s', (password) => {
    expect(judge(password)).toBe('IDENTITY.PASSWORD_COMMON');
  });

  it('counts code points: 128 of them are allowed, of any plane', () => {
    const text = Array.from({ length: 128 }, (_, n) => String.fromCodePoint(0x1f300 + n)).join('');
    expect(judge(text)).toBeNull();
    expect(judge(`${text}a`)).toBe('IDENTITY.PASSWORD_TOO_LONG');
  });

  it('refuses the 3 000 commonest passwords of the allowed length (ASVS 6.2.4)', () => {
    const list = dictionary['passwords-common'];
    const long = list.filter((word) => [...word].length >= 10);
    const dressed = list.filter((word) => /^[a-z]{6,}$/.test(word)).map((word) => `${word}1234`);
    const tried = [...long, ...dressed].slice(0, 6_000);
    expect(tried.length).toBeGreaterThan(3_000);
    expect(tried.filter((word) => judge(word) === null)).toEqual([]);
  });

  it('sees the same password through a full-width keyboard', () => {
    expect(normalizePassword('ｐａｓｓ１２')).toBe('pass12');
    expect(judge('ｐａｓｓｗｏｒｄ１２３')).toBe('IDENTITY.PASSWORD_COMMON');
  });
});

describe('a first password', () => {
  it('passes the policy and is never the same', () => {
    const made = Array.from({ length: 50 }, makeFirstPassword);
    expect(new Set(made).size).toBe(50);
    for (const password of made) {
      expect(password).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
      expect(judge(password)).toBeNull();
    }
  });
});
