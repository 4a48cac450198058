import { Injectable } from '@nestjs/common';
import { Clock, type ErrorCode, next } from '#kezhi/kernel';
import type { OrganizationStatus } from '#kezhi/organizations';
import { AuditLog, Database, JobQueue, Outbox } from '#kezhi/platform';
import { cancelForClosedUnit, HAS_ENDED } from './ended-importers.js';
import type { ImportEntity } from './import.entity.js';
import { importCommitted } from './import.events.js';
import { validateImport } from './import.jobs.js';
import { IMPORT_TRANSITIONS } from './import.states.js';
import { ImportsRepository } from './imports.repository.js';
import type { JobClaim } from './job-claim.js';
import { Merges } from './merges.js';
import { countRows } from './outcome-counts.js';

/** The merge of an import: one transaction, so that a reader sees none of it or all of it. */
@Injectable()
export class CommitService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly merges: Merges,
    private readonly outbox: Outbox,
    private readonly queue: JobQueue,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  run(importId: string, claim: Pick<JobClaim, 'assertClaim'>): Promise<void> {
    return this.database.run(async () => {
      await claim.assertClaim();
      const entity = await this.imports.lock(importId);
      if (entity?.status !== 'committing') return;
      await this.merges.hold(entity);
      const closed = await this.merges.closedUnit(entity);
      if (closed !== undefined) return this.refuseForUnit(entity, closed);
      const counts = await this.merges.resolve(entity);
      if (counts.total !== entity.total) return this.restage(entity);
      countRows(entity, counts);
      if (entity.mode === 'all-or-nothing' && counts.invalid > 0)
        return this.refuse(entity, 'IMPORT.INVALID_ROWS_LEFT', { invalid: counts.invalid });
      countRows(entity, await this.merges.merge(entity));
      await this.finish(entity);
    });
  }

  /** After the last failed attempt: back to the clerk, nothing merged. */
  giveUp(importId: string): Promise<void> {
    return this.database.run(async () => {
      const entity = await this.imports.lock(importId);
      if (entity?.status === 'committing') await this.refuse(entity, 'IMPORT.INTERRUPTED', { importId });
    });
  }

  private async finish(entity: ImportEntity): Promise<void> {
    entity.status = next(IMPORT_TRANSITIONS, entity.status, 'merge');
    entity.committedAt = this.clock.now();
    entity.finishedAt = entity.committedAt;
    entity.problem = null;
    await this.imports.save(entity);
    const { id, kind, organizationId, toCreate: created, toLink: linked } = entity;
    await this.outbox.publish(importCommitted, { importId: id, kind, organizationId, created, linked });
    await this.audit.append({
      action: 'import:merge',
      objectType: 'import',
      objectId: id,
      organizationId,
      accountId: entity.committedBy,
      details: {
        kind,
        mode: entity.mode,
        created,
        linked,
        unchanged: entity.unchanged,
        invalid: entity.invalid,
      },
    });
  }

  /** A unit that is suspended may return; of one that has ended nothing can be registered any more. */
  private async refuseForUnit(entity: ImportEntity, status: OrganizationStatus): Promise<void> {
    await this.refuse(entity, 'IMPORT.UNIT_CLOSED', { status });
    if (!HAS_ENDED.has(status)) return;
    cancelForClosedUnit(entity, status, this.clock.now());
    await this.imports.save(entity);
  }

  /** What was ready is no longer what the clerk agreed to. */
  private async refuse(
    entity: ImportEntity,
    code: ErrorCode,
    details: Record<string, string | number>,
  ): Promise<void> {
    entity.status = next(IMPORT_TRANSITIONS, entity.status, 'refuse');
    entity.problem = { code, details };
    await this.imports.save(entity);
  }

  /** The staging table has lost rows (a crash of the database): read the file again; the clerk commits again. */
  private async restage(entity: ImportEntity): Promise<void> {
    entity.status = next(IMPORT_TRANSITIONS, entity.status, 'restage');
    await this.imports.save(entity);
    await this.queue.enqueue(validateImport, { importId: entity.id }, { key: `${entity.id} restage` });
  }
}
