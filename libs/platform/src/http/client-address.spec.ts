import { describe, expect, it } from '@jest/globals';
import { hashedAddress, networkOf } from './client-address.js';

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('a hashed address', () => {
  const key = Buffer.alloc(32, 1);
  it('is the same for one client, another under another key, and does not tell the address', () => {
    expect(hashedAddress('2001:db8:1:2::9', key)).toBe(hashedAddress('2001:db8:1:2::a', key));
    expect(hashedAddress('203.0.113.7', key)).not.toBe(hashedAddress('203.0.113.8', key));
    expect(hashedAddress('203.0.113.7', key)).not.toBe(hashedAddress('203.0.113.7', Buffer.alloc(32, 2)));
    expect(hashedAddress('203.0.113.7', key)).toMatch(/^[\w-]{22}$/);
  });
});
