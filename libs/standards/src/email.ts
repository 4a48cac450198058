import { normalizeText } from './text.js';

export type EmailReading = { ok: true; email: string } | { ok: false; reason: 'FORMAT' };

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const DOT_ATOM = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`);
const QUOTED = /^"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"$/;
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`);
const ONLY_DIGITS_AT_END = /\.[0-9]+$/;

/**
 * Reads an e-mail address: the addr-spec of RFC 5322 (dot-atom or quoted local part) with a domain that can be looked up in the
 * public DNS, within the lengths of RFC 5321. The domain is lowered, the local part is left alone since it may be case sensitive.
 */
export function readEmail(text: string): EmailReading {
  const plain = normalizeText(text);
  const at = plain.lastIndexOf('@');
  const local = plain.slice(0, at);
  const domain = plain.slice(at + 1);
  if (at < 1 || local.length > 64 || plain.length > 254) return { ok: false, reason: 'FORMAT' };
  if (!DOT_ATOM.test(local) && !QUOTED.test(local)) return { ok: false, reason: 'FORMAT' };
  if (!DOMAIN.test(domain) || ONLY_DIGITS_AT_END.test(domain)) return { ok: false, reason: 'FORMAT' };
  return { ok: true, email: `${local}@${domain.toLowerCase()}` };
}
