import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { type SealMark, Sealer } from '../crypto/sealer.js';
import { Database } from '../database/database.js';
import { JobQueue } from '../queue/job-queue.js';
import { KeyRotationsRepository, type RotationTable } from './key-rotations.repository.js';
import { resealAll } from './protection.jobs.js';
import { type OutdatedRow, type ResealedRow, ResealingRepository } from './resealing.repository.js';
import { isRotationDue, type RotationState, rotationState } from './rotation-due.js';
import { type SealedTable, sealedTables } from './sealed-tables.js';

export interface RotationStatus extends SealMark {
  state: RotationState;
  startedAt: Date | null;
  finishedAt: Date | null;
  tables: RotationTable[];
}

/** What a batch may know of the job that it is part of. */
export interface RotationRun {
  readonly signal: AbortSignal;
  assertClaim(): Promise<void>;
}

const BATCH = 500;

/** Brings every sealed column under the current key and suite, in small steps that may be interrupted anywhere. */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly database: Database,
    private readonly rotations: KeyRotationsRepository,
    private readonly rows: ResealingRepository,
    private readonly sealer: Sealer,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  async status(): Promise<RotationStatus> {
    const mark = this.sealer.mark;
    const [known, tables] = await Promise.all([this.rotations.all(), this.rotations.tables(mark)]);
    const own = known.find((row) => isSame(row, mark));
    return {
      ...mark,
      state: rotationState(mark, known),
      startedAt: own?.startedAt ?? null,
      finishedAt: own?.finishedAt ?? null,
      tables,
    };
  }

  /** Asks for the work when there may be some. */
  async watch(): Promise<void> {
    const { keyVersion, suite } = this.sealer.mark;
    if (!isRotationDue(this.sealer.mark, await this.rotations.all(), this.clock.now())) return;
    await this.queue.enqueue(resealAll, { keyVersion, suite }, { key: `${keyVersion}-${suite}` });
  }

  /** The whole way, from where the last run stopped. A worker without the key leaves it to one that has it. */
  async run(wanted: SealMark, run: RotationRun): Promise<void> {
    const mark = this.sealer.mark;
    if (!isSame(wanted, mark)) return;
    if (!(await this.begin(mark, run))) return;
    for (const table of sealedTables()) {
      while (!(await this.step(table, mark, run))) run.signal.throwIfAborted();
    }
    await this.database.run(async () => {
      await run.assertClaim();
      await this.rotations.finish(mark, this.clock.now());
    });
  }

  /** False when there is nothing to do any more. */
  private begin(mark: SealMark, run: RotationRun): Promise<boolean> {
    return this.database.run(async () => {
      await run.assertClaim();
      const known = await this.rotations.all();
      if (!isRotationDue(mark, known, this.clock.now())) return false;
      if (rotationState(mark, known) !== 'running') await this.rotations.begin(mark, this.clock.now());
      const begun = new Set((await this.rotations.tables(mark)).map(({ table }) => table));
      for (const table of sealedTables()) {
        if (begun.has(table.table)) continue;
        await this.rotations.addTable(mark, table.table, await this.rows.count(table, mark));
      }
      return true;
    });
  }

  /** One batch with its progress, both or neither. True when the table is done. */
  private step(table: SealedTable, mark: SealMark, run: RotationRun): Promise<boolean> {
    return this.database.run(async () => {
      await run.assertClaim();
      const progress = (await this.rotations.tables(mark)).find((row) => row.table === table.table);
      if (!progress || progress.finishedAt !== null) return true;
      const found = await this.rows.next(table, mark, progress.position, BATCH);
      const resealed = found.map((row) => this.reseal(row)).filter((row) => row !== null);
      const written = await this.rows.replace(table, resealed);
      progress.resealed += written;
      progress.missed += resealed.length - written;
      progress.unreadable += found.length - resealed.length;
      progress.position = found.at(-1)?.key ?? null;
      if (found.length < BATCH) endOfPass(progress, this.clock.now());
      await this.rotations.saveTable(mark, progress);
      return progress.finishedAt !== null;
    });
  }

  /** Null when a blob opens with none of the keys: it is counted, and stays as it is. */
  private reseal({ key, blobs }: OutdatedRow): ResealedRow | null {
    try {
      const fresh = blobs.map((blob) => blob && this.sealer.reseal(blob.blob, blob.rowId));
      return { key, old: blobs.map((blob) => blob?.blob ?? null), fresh };
    } catch {
      return null;
    }
  }
}

/** Whoever was missed is looked for in another pass from the beginning. */
function endOfPass(progress: RotationTable, now: Date): void {
  progress.position = null;
  if (progress.missed === 0) progress.finishedAt = now;
  else Object.assign(progress, { missed: 0, unreadable: 0 });
}

const isSame = (one: SealMark, other: SealMark) =>
  one.keyVersion === other.keyVersion && one.suite === other.suite;
