import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeTable } from '#kezhi/documents';
import type { Actor } from '#kezhi/kernel';
import { FileStore, newFileKey, SYSTEM_SCOPE } from '#kezhi/platform';
import { CommitService, type ImportKind, ImportsService, ValidationService } from '#kezhi/registration';
import { Injectable } from '@nestjs/common';

/** Nobody else works on the demonstration while it is planted. */
const claim = { signal: new AbortController().signal, assertClaim: () => Promise.resolve() };

export interface DemoFile {
  kind: ImportKind;
  organizationId: string;
  name: string;
  columns: readonly string[];
  rows: string[][];
}

/** Imports of the demonstration: real files, read and merged by the product itself. */
@Injectable()
export class DemoImports {
  constructor(
    private readonly imports: ImportsService,
    private readonly validation: ValidationService,
    private readonly commits: CommitService,
    private readonly files: FileStore,
  ) {}

  async register(actor: Actor, file: DemoFile): Promise<void> {
    const { id } = await this.upload(actor, file);
    await this.imports.commit(actor, SYSTEM_SCOPE, { id }, 'all-or-nothing');
    await this.commits.run(id, claim);
  }

  /** Validated, and left to its clerk. */
  async upload(actor: Actor, file: DemoFile): Promise<{ id: string }> {
    const stream = new PassThrough();
    const { kind, organizationId, name, rows } = file;
    const table = { name: '填报表', columns: file.columns.map((header) => ({ header })), rows };
    const [bytes] = await Promise.all([buffer(stream), writeTable(stream, table)]);
    const key = newFileKey();
    const { size } = await this.files.put(key, Readable.from([bytes]), { maxBytes: bytes.length });
    const sha256 = createHash('sha256').update(bytes).digest();
    const stored = { key, name, size, sha256 };
    const started = await this.imports.start(actor, SYSTEM_SCOPE, { kind, organizationId }, stored);
    await this.validation.run(started.id, claim);
    return started;
  }
}
