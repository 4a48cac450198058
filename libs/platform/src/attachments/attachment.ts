/** A file that somebody sent in, as it is listed. */
export interface Attachment {
  id: string;
  /** As the sender called it, without a path; only ever shown. */
  name: string;
  mediaType: string;
  bytes: number;
  createdAt: Date;
}

/** An upload that lies in the store, not yet belonging to anything. */
export interface ReceivedFile {
  key: string;
  name: string;
  size: number;
  /** Lower-case hex. */
  sha256: string;
}
