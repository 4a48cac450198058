import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError } from '#kezhi/kernel';
import type { WorkbookLimits } from '../limits.js';

const CHUNK = 64 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** Whatever goes wrong inside the zip, the clerk is told that the file is damaged; what we refuse on purpose stays as it is. */
function asDamaged(cause: unknown): AppError {
  return cause instanceof AppError ? cause : new AppError('FILE.TRUNCATED', {}, [], { cause });
}

/**
 * The zip around a workbook, with the guards against bombs: number of entries and declared sizes are checked when it is
 * opened, what really comes out is counted while inflating (over all entries, so that overlapping ones are counted as
 * often as they are read), and the checksum of each entry is verified at its end.
 */
export class ZipArchive {
  private inflated = 0;

  private constructor(
    private readonly path: string,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: WorkbookLimits,
  ) {}

  static async open(path: string, limits: WorkbookLimits): Promise<ZipArchive> {
    let zip: ZipFile | undefined;
    try {
      zip = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true });
      if (zip.entryCount > limits.entries) throw new AppError('FILE.ZIP_BOMB');
      return new ZipArchive(path, zip, await readEntries(zip, limits), limits);
    } catch (cause) {
      zip?.close();
      throw asDamaged(cause);
    }
  }

  /** Names as they are spelled in the file, in its order. */
  get names(): string[] {
    return [...this.entries.values()].map((entry) => entry.fileName);
  }

  /** Part names are compared without regard to case, as the packaging standard has it. */
  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The name as the file spells it; of a part that it does not have, the name as given. */
  spelling(name: string): string {
    return this.entries.get(name.toLowerCase())?.fileName ?? name;
  }

  /** Unpacked bytes of a part, as the file declares them and `read` verifies. */
  sizeOf(name: string): number {
    return this.entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** The unpacked bytes of a part, as the consumer pulls them. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new AppError('FILE.TRUNCATED');
    const inflated = { bytes: 0, checksum: 0 };
    try {
      for await (const chunk of await this.unpack(entry)) {
        this.count(entry, inflated, chunk as Buffer);
        yield chunk as Buffer;
      }
    } catch (cause) {
      throw asDamaged(cause);
    }
    if (inflated.bytes !== entry.uncompressedSize || inflated.checksum !== entry.crc32) {
      throw new AppError('FILE.TRUNCATED');
    }
  }

  /** A small part as one buffer; larger than `limit` is refused. */
  async readWhole(name: string, limit: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of this.read(name)) {
      length += chunk.length;
      if (length > limit) throw new AppError('FILE.ZIP_BOMB');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  close(): void {
    this.zip.close();
  }

  private async unpack(entry: Entry): Promise<AsyncIterable<unknown>> {
    if (entry.isEncrypted()) throw new AppError('FILE.ENCRYPTED');
    const raw = await this.packed(entry);
    if (entry.compressionMethod === STORED) return raw;
    // pipeline hands an error of either stream to the reader of the last one, and stops both when that one is left early
    return pipeline(raw, createInflateRaw({ chunkSize: CHUNK }), () => undefined);
  }

  /**
   * The bytes as they lie in the file, by a stream of our own: yauzl's streams share one queue, and one that is left early
   * while it waits there throws where nobody can catch it.
   */
  private async packed(entry: Entry): Promise<Readable> {
    const { fileDataStart: start } = await this.zip.readLocalFileHeaderPromise(entry, { minimal: true });
    if (entry.compressedSize === 0) return Readable.from([]);
    return createReadStream(this.path, {
      start,
      end: start + entry.compressedSize - 1,
      highWaterMark: CHUNK,
    });
  }

  private count(entry: Entry, inflated: { bytes: number; checksum: number }, chunk: Buffer): void {
    inflated.bytes += chunk.length;
    inflated.checksum = crc32(chunk, inflated.checksum);
    this.inflated += chunk.length;
    const { ratio, ratioFromBytes, inflatedBytes } = this.limits;
    const steep = inflated.bytes > ratioFromBytes && inflated.bytes > entry.compressedSize * ratio;
    if (steep || this.inflated > inflatedBytes) throw new AppError('FILE.ZIP_BOMB');
  }
}

async function readEntries(zip: ZipFile, limits: WorkbookLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const { uncompressedSize: size, compressedSize: packed } = entry;
    declared += size;
    const steep = size > limits.ratioFromBytes && size > packed * limits.ratio;
    if (steep || declared > limits.inflatedBytes) throw new AppError('FILE.ZIP_BOMB');
    const key = entry.fileName.toLowerCase();
    // Two parts of one name are read differently by different programs: never an honest file.
    if (entries.has(key) || !isReadable(entry)) throw new AppError('FILE.TRUNCATED');
    entries.set(key, entry);
  }
  return entries;
}

const isReadable = (entry: Entry): boolean =>
  entry.isEncrypted() || entry.compressionMethod === STORED || entry.compressionMethod === DEFLATED;
