import { constants } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#kezhi/kernel';
import { v4 as randomName } from 'uuid';
import { errorCode } from '../logging/error-code.js';
import { assertFileKey, FileStore, type LocalFile, type StoredFile } from './file-store.js';
import { Meter } from './meter.js';

const OWNER_ONLY = 0o600;
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const MISSING = new Set(['ENOENT', 'ENOTDIR']);

/** Files in a folder of this machine (or a network mount), fanned out over 256 sub-folders by the key's end. */
export class LocalFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, source: Readable, { maxBytes }: { maxBytes: number }): Promise<StoredFile> {
    const target = this.pathOf(key);
    const partial = path.join(this.partials(), randomName());
    const meter = new Meter(maxBytes);
    try {
      await mkdir(path.dirname(target), { recursive: true });
      await mkdir(path.dirname(partial), { recursive: true });
      // Made before anything flows: a stream that makes its file itself may do so after a failed flow was cleared away.
      const file = (await open(partial, 'wx', OWNER_ONLY)).createWriteStream({ flush: true });
      await pipeline(source, meter, file);
      await rename(partial, target);
      await sync(path.dirname(target));
    } catch (error) {
      await rm(partial, { force: true });
      throw translate(error);
    }
    return meter.result();
  }

  async open(key: string): Promise<Readable> {
    try {
      return (await open(this.pathOf(key), 'r')).createReadStream();
    } catch (error) {
      throw translate(error);
    }
  }

  async toLocalFile(key: string): Promise<LocalFile> {
    const file = this.pathOf(key);
    await access(file).catch((error: unknown) => {
      throw translate(error);
    });
    return { path: file, release: () => Promise.resolve() };
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async removeAbandoned(before: Date): Promise<void> {
    const folder = this.partials();
    for (const name of await readdir(folder).catch(() => [])) {
      const file = path.join(folder, name);
      const known = await stat(file).catch(() => null); // finished or removed meanwhile
      if (known && known.mtime < before) await rm(file, { force: true });
    }
  }

  async check(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await access(this.folder, constants.W_OK);
    await stat(this.folder);
  }

  private partials(): string {
    return path.join(this.folder, 'partial');
  }

  private pathOf(key: string): string {
    assertFileKey(key);
    return path.join(this.folder, key.slice(-2), key);
  }
}

/** Makes the new name survive a power cut, as the content does already (`flush`). */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function translate(error: unknown): unknown {
  const code = errorCode(error);
  if (FULL.has(code)) return new AppError('STORAGE.FULL', {}, [], { cause: error });
  if (MISSING.has(code)) return new AppError('STORAGE.FILE_MISSING', {}, [], { cause: error });
  return error;
}
