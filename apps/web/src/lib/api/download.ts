import { authorizedFetch } from './client';
import { readProblem } from './problem';

interface FetchedFile {
  name: string;
  content: Blob;
}

/** Fetches a file with the token, which a plain link would not carry. */
export async function fetchFile(path: string, headers: Record<string, string> = {}): Promise<FetchedFile> {
  const request = new Request(new URL(path, window.location.origin), {
    credentials: 'same-origin',
    headers: { 'accept-language': document.documentElement.lang, ...headers },
  });
  const response = await authorizedFetch(request);
  if (!response.ok) throw await readProblem(response);
  const name = nameIn(response.headers.get('content-disposition') ?? '');
  return { name, content: await response.blob() };
}

/** The same, handed to the browser to be kept. */
export async function download(path: string, headers: Record<string, string> = {}): Promise<void> {
  const { name, content } = await fetchFile(path, headers);
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** RFC 6266: the real name stands, percent-encoded, behind `filename*`. */
function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : 'download';
}
