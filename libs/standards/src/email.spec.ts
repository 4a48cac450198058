import { describe, expect, it } from '@jest/globals';
import { readEmail } from './email.js';

describe('e-mail addresses', () => {
  it.each([
    ['zhang.wei@example.org', 'zhang.wei@example.org'],
    ["o'neil+stvs@sub.example.com.cn", "o'neil+stvs@sub.example.com.cn"],
    ['"zhang wei"@example.org', '"zhang wei"@example.org'],
    ['Zhang@EXAMPLE.Org', 'Zhang@example.org'],
    ['１２３＠qq.com', '123@qq.com'],
    [' a@b.cn\u00a0', 'a@b.cn'],
    ['a@xn--fiqs8s.xn--55qx5d', 'a@xn--fiqs8s.xn--55qx5d'],
  ])('accepts %p', (text, email) => {
    expect(readEmail(text)).toEqual({ ok: true, email });
  });

  it.each([
    '',
    'zhang',
    '@example.org',
    'zhang@',
    'zhang@localhost',
    'zhang wei@example.org',
    '.zhang@example.org',
    'zhang..wei@example.org',
    'zhang@-example.org',
    'zhang@example..org',
    'zhang@192.168.1.1',
    'a@b@c.org',
    '张@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(130)}org`,
  ])('refuses %p', (text) => {
    expect(readEmail(text)).toEqual({ ok: false, reason: 'FORMAT' });
  });
});
