import { describe, expect, it } from '@jest/globals';
import { readPhone } from './phones.js';
import { syntheticPhone } from './synthetic.js';

describe('phones', () => {
  it.each([
    '13800138000',
    '+8613800138000',
    '+86 138 0013 8000',
    '0086-138-0013-8000',
    '8613800138000',
    '138-0013-8000',
    '(+86)138 0013 8000',
    '１３８００１３８０００',
    "'13800138000",
    '138\u00a00013\u20118000',
  ])('reads %p as a mainland number', (text) => {
    expect(readPhone(text)).toEqual({ ok: true, phone: '13800138000', mainland: true });
  });

  it.each([
    '',
    '12800138000',
    '1380013800',
    '138001380000',
    '0519-85681234',
    '1.3800138E+10',
    '13800138000/13900139000',
    '+861380013800',
  ])('refuses %p', (text) => {
    expect(readPhone(text, { foreign: true })).toEqual({ ok: false, reason: 'FORMAT' });
  });

  it('accepts a number of another place only where the document allows it', () => {
    expect(readPhone('+852 5123 4567', { foreign: true })).toEqual({
      ok: true,
      phone: '+85251234567',
      mainland: false,
    });
    expect(readPhone('+852 5123 4567')).toEqual({ ok: false, reason: 'FOREIGN_NOT_ALLOWED' });
  });

  it.each(['85251234567', '0085251234567', '+0851234567', '+1234567890123456'])(
    'asks %p for its + and country code',
    (text) => {
      expect(readPhone(text, { foreign: true })).toEqual({ ok: false, reason: 'FORMAT' });
    },
  );

  it('accepts the made-up ones', () => {
    expect(readPhone(syntheticPhone(42))).toEqual({ ok: true, phone: '15400000042', mainland: true });
  });
});
