import { authorizedFetch } from './client';
import { readProblem } from './problem';

/** Fetches a file with the token, which a plain link would not carry, and hands it to the browser. */
export async function download(path: string): Promise<void> {
  const request = new Request(new URL(path, window.location.origin), {
    credentials: 'same-origin',
    headers: { 'accept-language': document.documentElement.lang },
  });
  const response = await authorizedFetch(request);
  if (!response.ok) throw await readProblem(response);
  const name = nameIn(response.headers.get('content-disposition') ?? '');
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** RFC 6266: the real name stands, percent-encoded, behind `filename*`. */
function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : 'download';
}
