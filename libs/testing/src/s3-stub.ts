import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface S3Stub {
  readonly url: string;
  /** Finished objects by key. */
  readonly objects: Map<string, Buffer>;
  /** Ids of uploads in parts that were begun and neither finished nor removed. */
  readonly openUploads: Set<string>;
  readonly authorizations: string[];
  /** Answers everything with this from now on. */
  failWith: { status: number; name: string } | null;
  close(): Promise<void>;
}

interface Answer {
  status: number;
  body?: string | Buffer;
  etag?: string;
}

interface Part {
  key: string;
  upload: string;
  number: number;
  body: Buffer;
}

const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>${body}`;
const failure = (status: number, name: string): Answer => ({
  status,
  body: xml(`<Error><Code>${name}</Code><Message>stub</Message></Error>`),
});

/** As much of S3 as a store of files needs, in memory, over a real socket. Refuses requests that are not signed. */
export async function startS3Stub(): Promise<S3Stub> {
  const memory = new Memory();
  const server = createServer((request, response) => void memory.serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(memory, {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

class Memory {
  readonly objects = new Map<string, Buffer>();
  readonly openUploads = new Set<string>();
  readonly authorizations: string[] = [];
  failWith: { status: number; name: string } | null = null;
  private readonly parts = new Map<string, Map<number, Buffer>>();
  private readonly begun = new Map<string, string>();

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request).catch(() => Buffer.alloc(0));
    const answer = this.answer(request, body);
    response.writeHead(answer.status, { etag: answer.etag ?? '"stub"', 'content-type': 'application/xml' });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  }

  private answer(request: IncomingMessage, body: Buffer): Answer {
    const { method = '', url = '/' } = request;
    const authorization = request.headers.authorization ?? '';
    this.authorizations.push(authorization);
    if (this.failWith) return failure(this.failWith.status, this.failWith.name);
    if (!authorization.startsWith('AWS4-HMAC-SHA256 ') || !request.headers['x-amz-date'])
      return failure(403, 'AccessDenied');
    const { pathname, searchParams } = new URL(url, 'http://stub');
    const key = pathname.split('/').slice(2).join('/');
    if (searchParams.has('uploads')) return this.uploads(method, key);
    const upload = searchParams.get('uploadId');
    if (upload !== null)
      return this.part(method, {
        key,
        upload,
        number: Number(searchParams.get('partNumber')),
        body,
      });
    return this.whole(method, key, body);
  }

  private whole(method: string, key: string, body: Buffer): Answer {
    if (method === 'HEAD') return { status: 200 };
    if (method === 'PUT') this.objects.set(key, body);
    if (method === 'DELETE') this.objects.delete(key);
    if (method !== 'GET') return { status: method === 'DELETE' ? 204 : 200 };
    const found = this.objects.get(key);
    return found ? { status: 200, body: found } : failure(404, 'NoSuchKey');
  }

  private uploads(method: string, key: string): Answer {
    return method === 'GET' ? this.list() : this.begin(key);
  }

  private list(): Answer {
    const uploads = [...this.openUploads].map(
      (id) => `<Upload>${this.begun.get(id)}<UploadId>${id}</UploadId></Upload>`,
    );
    return {
      status: 200,
      body: xml(`<ListMultipartUploadsResult>${uploads.join('')}</ListMultipartUploadsResult>`),
    };
  }

  private begin(key: string): Answer {
    const upload = `upload-${this.parts.size + 1}`;
    this.parts.set(upload, new Map());
    this.openUploads.add(upload);
    this.begun.set(upload, `<Key>${key}</Key><Initiated>${new Date().toISOString()}</Initiated>`);
    const names = `<Bucket>kezhi</Bucket><Key>${key}</Key><UploadId>${upload}</UploadId>`;
    return {
      status: 200,
      body: xml(`<InitiateMultipartUploadResult>${names}</InitiateMultipartUploadResult>`),
    };
  }

  private part(method: string, { key, upload, number, body }: Part): Answer {
    const parts = this.parts.get(upload);
    if (!parts) return failure(404, 'NoSuchUpload');
    if (method === 'PUT') {
      parts.set(number, body);
      return { status: 200, etag: `"part-${number}"` };
    }
    this.openUploads.delete(upload);
    if (method === 'DELETE') return { status: 204 };
    const ordered = [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);
    this.objects.set(key, Buffer.concat(ordered));
    return { status: 200, body: xml('<CompleteMultipartUploadResult></CompleteMultipartUploadResult>') };
  }
}
