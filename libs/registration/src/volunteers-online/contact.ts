import { AppError } from '#kezhi/kernel';
import type { Channel, Contact } from '#kezhi/platform';
import { readEmail, readPhone } from '#kezhi/standards';

/** A contact as somebody typed it, normalised. Throws with the field that is wrong. */
export function readContact(channel: Channel, address: string, pointer = '/address'): Contact {
  if (channel === 'sms') {
    const reading = readPhone(address, { foreign: true });
    if (reading.ok) return { channel, address: reading.phone };
  } else {
    const reading = readEmail(address);
    if (reading.ok) return { channel, address: reading.email };
  }
  const code = channel === 'sms' ? 'VOLUNTEER.PHONE_INVALID' : 'VOLUNTEER.EMAIL_INVALID';
  throw new AppError(code, {}, [{ pointer, code }]);
}
