import type { StorageConfig } from '../config/app-config.js';
import type { FileStore } from './file-store.js';
import { LocalFileStore } from './local-file-store.js';

/** The store of the configuration. The S3 client is loaded only where it is used: it costs start-up time and memory. */
export async function makeFileStore(storage: StorageConfig): Promise<FileStore> {
  if (storage.kind === 'local') return new LocalFileStore(storage.folder);
  const { S3FileStore } = await import('./s3-file-store.js');
  return new S3FileStore(storage);
}
