import { describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { makeTotpSecret, totpStep, totpUri } from './totp.js';

const secret = makeTotpSecret();
const at = (seconds: number) => new Date(seconds * 1_000);
const value = (seconds: number) => generateSync({ secret, epoch: seconds });
const START = 1_700_000_010; // a time step begins here

describe('a value of the authenticator', () => {
  it('belongs to the time step in which it is shown', () => {
    expect(totpStep(secret, value(START), at(START))).toBe(START / 30);
    expect(totpStep(secret, value(START), at(START + 29))).toBe(START / 30);
  });

  it('is good for its half minute and a clock that is five seconds off, and no longer (ASVS 6.5.5)', () => {
    expect(totpStep(secret, value(START), at(START + 34))).toBe(START / 30);
    expect(totpStep(secret, value(START), at(START - 4))).toBe(START / 30);
    expect(totpStep(secret, value(START), at(START + 36))).toBeNull();
    expect(totpStep(secret, value(START), at(START - 6))).toBeNull();
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', 'k7mpr-2qhxc'])('is never %j', (text) => {
    expect(totpStep(secret, text, at(START))).toBeNull();
  });

  it('is worth nothing for another secret', () => {
    expect(totpStep(makeTotpSecret(), value(START), at(START))).toBeNull();
  });
});

describe('what the QR code holds', () => {
  it('names the product and the account, and the secret', () => {
    const uri = new URL(totpUri(secret, 'zhou.min'));
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toContain('科志 Kezhi:zhou.min');
    expect(uri.searchParams.get('secret')).toBe(secret);
  });
});
