const MAINLAND = /^(?:\+?86|0086)?1[3-9]\d{9}$/;
const ABROAD = /^\+\d{6,15}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Whether a code could be sent there at all; the server reads more strictly. */
export function looksLikeContact(channel: 'sms' | 'email', typed: string): boolean {
  if (channel === 'email') return EMAIL.test(typed.trim());
  const digits = typed.replace(/[\s\-()（）]/g, '');
  return MAINLAND.test(digits) || ABROAD.test(digits);
}
