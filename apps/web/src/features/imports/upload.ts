import { readProblem, session, toApiError, type ApiError } from '../../lib/api';
import type { Import } from './queries';

export interface Upload {
  path: string;
  file: File;
  fields: Readonly<Record<string, string>>;
  /** The same key for the same file again: a repeated upload after a broken line makes no second import. */
  key: string;
  onProgress: (sentShare: number) => void;
  signal: AbortSignal;
}

export interface Uploaded {
  import: Import;
  /** The server had this very file already and answers with the import of then. */
  existed: boolean;
}

const FRESH_MS = 10_000;

/** Sends a file. XMLHttpRequest, because fetch does not tell how much has been sent. */
export async function uploadFile(upload: Upload): Promise<Uploaded> {
  const first = await send(upload);
  if (first.status !== 401) return read(first);
  const back = (await session.renew()) || (await session.askAgain());
  return read(back ? await send(upload) : first);
}

async function read(response: Response): Promise<Uploaded> {
  if (!response.ok) throw await readProblem(response);
  const answer = (await response.json()) as Import;
  // Both times are the server's, so that a wrong clock on this side does not matter.
  const age = Date.parse(response.headers.get('date') ?? '') - Date.parse(answer.createdAt);
  return { import: answer, existed: answer.status !== 'queued' || age > FRESH_MS };
}

function send({ path, file, fields, key, onProgress, signal }: Upload): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  const request = new XMLHttpRequest();
  request.open('POST', path);
  request.setRequestHeader('authorization', `Bearer ${session.token() ?? ''}`);
  request.setRequestHeader('accept-language', document.documentElement.lang);
  request.setRequestHeader('idempotency-key', key);
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    onProgress(total > 0 ? loaded / total : 0),
  );
  const stop = (): void => request.abort();
  signal.addEventListener('abort', stop);
  return new Promise<Response>((resolve, reject: (error: ApiError | DOMException) => void) => {
    request.addEventListener('load', () => resolve(answerOf(request)));
    request.addEventListener('error', () => reject(toApiError(null)));
    request.addEventListener('abort', () => reject(new DOMException('upload stopped', 'AbortError')));
    request.send(form);
  }).finally(() => signal.removeEventListener('abort', stop));
}

function answerOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const name of ['content-type', 'date', 'retry-after']) {
    const value = request.getResponseHeader(name);
    if (value) headers.set(name, value);
  }
  return new Response(request.responseText, { status: request.status, headers });
}
