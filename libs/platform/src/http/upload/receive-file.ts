import '@fastify/multipart';
import { AppError, type ErrorCode } from '#kezhi/kernel';
import type { FastifyRequest } from 'fastify';
import type { ReceivedFile } from '../../attachments/attachment.js';
import { errorCode } from '../../logging/error-code.js';
import { type FileStore, newFileKey } from '../../storage/file-store.js';

const LONGEST_NAME = 200;

export interface ReceivedForm {
  file: ReceivedFile;
  fields: Record<string, string>;
}

export interface UploadLimits {
  maxBytes: number;
  /** What is answered when no file came. */
  missing: ErrorCode;
}

/**
 * Streams the one file of a multipart body into the store, hashing it on the way, and collects the fields beside it, in
 * whatever order they come (browsers send fields first, others do not). After a failure nothing is left in the store.
 */
export async function receiveFile(
  request: FastifyRequest,
  files: FileStore,
  { maxBytes, missing }: UploadLimits,
): Promise<ReceivedForm> {
  if (!request.isMultipart()) throw new AppError('COMMON.MEDIA_TYPE');
  const fields: Record<string, string> = {};
  let file: ReceivedFile | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else {
        const key = newFileKey();
        file = { key, name: cleanName(part.filename), ...(await files.put(key, part.file, { maxBytes })) };
      }
    }
  } catch (error) {
    drain(request);
    if (file) await files.delete(file.key);
    throw isParsersOwn(error) ? new AppError('COMMON.BODY_UNREADABLE') : error;
  }
  if (!file) throw new AppError(missing);
  return { file, fields };
}

/**
 * Lets the rest of a refused body run off: left in the socket, it would hold up the next request that the browser sends
 * over the same connection. It ends with the body, or with the server's own time limit for a request.
 */
function drain({ raw }: FastifyRequest): void {
  raw.unpipe();
  raw.resume();
}

/** The multipart parser complains of a broken or cut body by bare errors; what Fastify, a store or we throw has a code. */
function isParsersOwn(error: unknown): boolean {
  return error instanceof Error && error.name === 'Error' && errorCode(error) === '';
}

/** The name is only ever shown: no path, nothing invisible, not endless. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const visible = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return Array.from(visible || 'upload')
    .slice(-LONGEST_NAME)
    .join('');
}
