import { codeIn } from '#kezhi/testing';
import type { Product } from './product.js';

/** A founding document, as small as one can be. */
export const DOCUMENT = {
  name: '成立批文.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
};

/** Registers over REST, as a page of somebody else would: proves the address, fills everything in, submits. */
export async function registerByRest(
  { origin, post }: Product,
  email: string,
  organization: object,
): Promise<string> {
  const send = async <T>(path: string, body: object, token = ''): Promise<T> => {
    const answer = await fetch(`${origin}/api/v1/registrations${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'registration-token': token },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  };
  await send('/contact-codes', { channel: 'email', address: email });
  const code = codeIn(await post.next(email));
  const started = await send<{ trackingNo: string; token: string }>('/organizations', {
    email,
    code,
    organization,
  });
  await send(`/${started.trackingNo}/submission`, {}, started.token);
  return started.trackingNo;
}
