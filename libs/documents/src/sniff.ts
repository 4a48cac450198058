import { open } from 'node:fs/promises';
import { AppError } from '#kezhi/kernel';
import type { WorkbookLimits } from './limits.js';

const MB = 1024 * 1024;
const SAMPLE = 64 * 1024;
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP_ENTRY = Buffer.from('PK\x03\x04', 'latin1');
const EMPTY_ZIP = Buffer.from('PK\x05\x06', 'latin1');
/** Name of the stream in which Office keeps a workbook that has a password. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/** Files that a clerk may take for a table, or send by mistake; all begin with these bytes. */
const OTHER_SIGNATURES: readonly Buffer[] = [
  '%PDF',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'Rar!',
  '7z\xbc\xaf\x27\x1c',
  '\x1f\x8b',
  '{\\rtf',
  'SQLite format 3',
  '\x7fELF',
].map((text) => Buffer.from(text, 'latin1'));
const MARKUP = /^\s*<(?:!doctype|html|head|body|table|meta|style|script|\?xml|!--)/i;

/** Tells by its content, never by its name, what a file is; anything that is neither a zip nor text is refused with advice. */
export async function sniffFormat(path: string, limits: WorkbookLimits): Promise<'xlsx' | 'csv'> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size === 0) throw new AppError('FILE.EMPTY');
    if (size > limits.fileBytes)
      throw new AppError('FILE.TOO_LARGE', { limit: Math.floor(limits.fileBytes / MB) });
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    const sample = buffer.subarray(0, bytesRead);
    if (startsWith(sample, COMPOUND_FILE)) {
      throw (await contains(handle, size, ENCRYPTED_STREAM))
        ? new AppError('FILE.ENCRYPTED')
        : new AppError('FILE.LEGACY_XLS');
    }
    if (startsWith(sample, ZIP_ENTRY)) return 'xlsx';
    refuseOthers(sample);
    return 'csv';
  } finally {
    await handle.close();
  }
}

function refuseOthers(sample: Buffer): void {
  const known =
    OTHER_SIGNATURES.some((signature) => startsWith(sample, signature)) || startsWith(sample, EMPTY_ZIP);
  // The first bytes of a zip or compound file that was cut off within its signature are no table either.
  const text = sample.toString('latin1', 0, 1024).replace(/^\xef\xbb\xbf/, '');
  if (known || MARKUP.test(text.replaceAll('\0', ''))) throw new AppError('FILE.NOT_A_WORKBOOK');
}

const startsWith = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start);

async function contains(
  handle: Awaited<ReturnType<typeof open>>,
  size: number,
  wanted: Buffer,
): Promise<boolean> {
  const chunk = Buffer.alloc(MB);
  for (let position = 0; position < size; position += MB - wanted.length) {
    const { bytesRead } = await handle.read(chunk, 0, MB, position);
    if (chunk.subarray(0, bytesRead).includes(wanted)) return true;
  }
  return false;
}
