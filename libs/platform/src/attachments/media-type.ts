import type { FileHandle } from 'node:fs/promises';

interface Kind {
  mediaType: string;
  extensions: readonly string[];
  start: Buffer;
  /** Must stand within the last kilobyte: a file that was cut off, or has something else behind it, lacks it. */
  end: Buffer;
}

const KINDS: readonly Kind[] = [
  {
    mediaType: 'application/pdf',
    extensions: ['pdf'],
    start: Buffer.from('%PDF-', 'latin1'),
    end: Buffer.from('%%EOF', 'latin1'),
  },
  {
    mediaType: 'image/jpeg',
    extensions: ['jpg', 'jpeg'],
    start: Buffer.from('ffd8ff', 'hex'),
    end: Buffer.from('ffd9', 'hex'),
  },
  {
    mediaType: 'image/png',
    extensions: ['png'],
    start: Buffer.from('89504e470d0a1a0a', 'hex'),
    end: Buffer.from('IEND', 'latin1'),
  },
];

const LONGEST_START = 8;
const TAIL = 1024;

/** What a file is by its content; null when it is none of what is accepted, or its name claims to be something else. */
export async function mediaTypeOf(file: FileHandle, name: string): Promise<string | null> {
  const { size } = await file.stat();
  const head = await read(file, 0, LONGEST_START);
  const tail = await read(file, Math.max(0, size - TAIL), TAIL);
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  const kind = KINDS.find(({ start }) => head.subarray(0, start.length).equals(start));
  return kind?.extensions.includes(extension) && tail.includes(kind.end) ? kind.mediaType : null;
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
