import { StreamableFile } from '@nestjs/common';
import type { OutgoingFile } from '../../storage/outgoing-file.js';

/** A file as an attachment whose name survives in every browser (RFC 6266: an ASCII name, and the real one beside it). */
export function download({ name, type, stream }: OutgoingFile): StreamableFile {
  const plain = name.replace(/[^\w.-]+/g, '_');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`;
  return new StreamableFile(stream, { type, disposition });
}

function escape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
