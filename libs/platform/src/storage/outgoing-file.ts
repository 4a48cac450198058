import type { Readable } from 'node:stream';

/** A file on its way out. */
export interface OutgoingFile {
  name: string;
  /** Its media type. */
  type: string;
  stream: Readable;
}
