import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUFFERED = 64 * 1024;

/** Text that has to wait until an earlier part of the zip is finished; on disk, so that its size does not matter. */
export class SpoolFile {
  private readonly folder = mkdtempSync(join(tmpdir(), 'kezhi-'));
  private readonly path = join(this.folder, 'spool');
  private readonly file = openSync(this.path, 'wx', 0o600);
  private pending: string[] = [];
  private pendingLength = 0;

  write(text: string): void {
    this.pending.push(text);
    this.pendingLength += text.length;
    if (this.pendingLength >= BUFFERED) this.flush();
  }

  read(): AsyncIterable<Buffer> {
    this.flush();
    return createReadStream(this.path);
  }

  remove(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private flush(): void {
    writeSync(this.file, this.pending.join(''));
    this.pending = [];
    this.pendingLength = 0;
  }
}
