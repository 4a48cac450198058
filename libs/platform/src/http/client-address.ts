import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';

const GROUPS = 8;
const NETWORK_GROUPS = 4;

/** A client's address as a name that does not tell it. */
export function hashedAddress(address: string, key: Uint8Array): string {
  return createHmac('sha256', key)
    .update(`address ${networkOf(address)}`)
    .digest('base64url')
    .slice(0, 22);
}

/** An IPv6 client owns every address of its /64, so it counts by that; an IPv4 address counts by itself, also when mapped. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [plain = ''] = address.toLowerCase().split('%');
  if (/^::ffff:\d+\./.test(plain)) return plain.slice('::ffff:'.length);
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: GROUPS - before.length - after.length }, () => '0');
  const groups = tail === undefined ? before : [...before, ...zeros, ...after];
  return groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
