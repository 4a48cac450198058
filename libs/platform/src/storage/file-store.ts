import type { Readable } from 'node:stream';
import { AppError } from '#kezhi/kernel';
import { v7 as uuid, validate } from 'uuid';

export interface StoredFile {
  /** Bytes. */
  size: number;
  /** Lower-case hex of the content. */
  sha256: string;
}

export interface LocalFile {
  path: string;
  /** Removes what was only fetched for this use. Safe to call twice. */
  release(): Promise<void>;
}

/**
 * Where uploads and exports live. A key is ours (`newFileKey`), never a client's file name, and is written once.
 * A file is there as a whole or not at all: after any failure of `put` nothing is left.
 */
export abstract class FileStore {
  /**
   * Takes the stream as it comes, without holding it in memory.
   * Throws FILE.TOO_LARGE past `maxBytes`, STORAGE.FULL, STORAGE.UNAVAILABLE, or whatever the source failed with.
   */
  abstract put(key: string, source: Readable, limits: { maxBytes: number }): Promise<StoredFile>;

  /** Throws STORAGE.FILE_MISSING before the first byte rather than in the middle of an answer. */
  abstract open(key: string): Promise<Readable>;

  /** The file under a path, for readers that must jump about in it (zip). Throws STORAGE.FILE_MISSING. */
  abstract toLocalFile(key: string): Promise<LocalFile>;

  /** Nothing happens when it is gone already. */
  abstract delete(key: string): Promise<void>;

  /** Removes what uploads have left behind whose process was killed, when it is older than the given moment. */
  abstract removeAbandoned(before: Date): Promise<void>;

  /** Resolves when files can be written now; for the readiness check. */
  abstract check(): Promise<void>;
}

/** Time-ordered and unguessable. */
export const newFileKey = (): string => uuid();

/** Keys become paths and object names: nothing but a UUID gets that far. */
export function assertFileKey(key: string): void {
  if (!validate(key)) throw new AppError('STORAGE.FILE_MISSING');
}
