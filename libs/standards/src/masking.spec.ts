import { describe, expect, it } from '@jest/globals';
import { maskEmail, maskGuardianName, maskIdentityNumber, maskPhone } from './masking.js';

describe('masking', () => {
  it.each([
    [maskIdentityNumber, '32040018800101007X', '320***********007X'],
    [maskIdentityNumber, 'USA110082010101', 'USA********0101'],
    [maskIdentityNumber, 'E12345678', 'E1*****78'],
    [maskIdentityNumber, 'E123', '****'],
    [maskIdentityNumber, '', ''],
    [maskPhone, '13800131234', '138****1234'],
    [maskPhone, '+85251234567', '+85*****4567'],
    [maskPhone, '1380', '****'],
    [maskEmail, 'zhang.wei@example.org', 'z********@example.org'],
    [maskEmail, 'z@example.org', '*@example.org'],
    [maskEmail, '不是邮箱', '****'],
    [maskGuardianName, '王小明', '王**'],
    [maskGuardianName, '𠮷野', '𠮷*'],
    [maskGuardianName, '王', '*'],
  ])('%p shows %p as %p', (mask, text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});
