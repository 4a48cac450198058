import { Injectable } from '@nestjs/common';
import { AppError, Clock, type ErrorCode, type FieldProblem, next } from '#kezhi/kernel';
import { type ImportBlocker, MemberCounts, OrganizationsService } from '#kezhi/organizations';
import { Database, Outbox } from '#kezhi/platform';
import { subjectOf } from './forms/form-registry.js';
import type { ImportEntity } from './import.entity.js';
import { importUndone } from './import.events.js';
import { IMPORT_TRANSITIONS } from './import.states.js';
import { ImportUndoRepository, type UndoBlocker } from './import-undo.repository.js';
import { ImportsRepository } from './imports.repository.js';
import type { JobClaim } from './job-claim.js';

/** What stands in the way of an undo, in one shape for both kinds of form. */
type UndoObstacle = UndoBlocker | ImportBlocker;

const SENTENCES: Readonly<Record<UndoObstacle['reason'], ErrorCode>> = {
  confirmed: 'IMPORT.BLOCKED_CONFIRMED',
  edited: 'IMPORT.BLOCKED_EDITED',
  joined_elsewhere: 'IMPORT.BLOCKED_JOINED',
  subordinates: 'IMPORT.BLOCKED_SUBORDINATES',
  members: 'IMPORT.BLOCKED_MEMBERS',
  claims: 'IMPORT.BLOCKED_CLAIMS',
  carried_over: 'IMPORT.BLOCKED_CARRIED_OVER',
  changed: 'IMPORT.BLOCKED_CHANGED',
  accounts: 'IMPORT.BLOCKED_ACCOUNTS',
  imports: 'IMPORT.BLOCKED_IMPORTS',
  successor: 'IMPORT.BLOCKED_SUCCESSOR',
};

/** One obstacle in words. Names of organizations help to find them; names of people stay out of errors. */
function toSentence({ reason, count, examples }: UndoObstacle): FieldProblem {
  return { pointer: '', code: SENTENCES[reason], details: { count, examples } };
}

/** Takes a committed import back as a whole, as long as nobody has built on it. */
@Injectable()
export class UndoService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly people: ImportUndoRepository,
    private readonly organizations: OrganizationsService,
    private readonly counts: MemberCounts,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async obstacles(entity: ImportEntity): Promise<UndoObstacle[]> {
    if (subjectOf(entity.kind) === 'people') return this.people.blockers(entity);
    return this.organizations.importedBlockers(entity.id);
  }

  async assertPossible(entity: ImportEntity): Promise<void> {
    const obstacles = await this.obstacles(entity);
    if (obstacles.length === 0) return;
    const blockers = obstacles.map(({ reason, count }) => `${reason}: ${count}`);
    throw new AppError('IMPORT.UNDO_BLOCKED', { blockers }, obstacles.map(toSentence));
  }

  /** The job's part. An obstacle that appeared since the request ends it, and the import stays as it is. */
  run(importId: string, claim: Pick<JobClaim, 'assertClaim'>): Promise<void> {
    return this.database.run(async () => {
      await claim.assertClaim();
      const entity = await this.imports.lock(importId);
      if (!entity || entity.status !== 'committed' || !entity.undoRequestedAt) return;
      if (subjectOf(entity.kind) === 'people') await this.people.holdPeople(entity);
      const obstacles = await this.obstacles(entity);
      if (obstacles.length > 0) {
        const blockers = obstacles.map(({ reason, count }) => `${reason}: ${count}`);
        entity.problem = { code: 'IMPORT.UNDO_BLOCKED', details: { blockers } };
        entity.undoRequestedAt = null;
      } else {
        await this.remove(entity);
        entity.status = next(IMPORT_TRANSITIONS, entity.status, 'undo');
        entity.undoneAt = this.clock.now();
        entity.problem = null;
        const { id, kind, organizationId } = entity;
        await this.outbox.publish(importUndone, { importId: id, kind, organizationId });
      }
      await this.imports.save(entity);
    });
  }

  /** After the last failed attempt: nothing was taken back, and the clerk may ask again. */
  giveUp(importId: string): Promise<void> {
    return this.database.run(async () => {
      const entity = await this.imports.lock(importId);
      if (!entity?.undoRequestedAt || entity.status !== 'committed') return;
      entity.undoRequestedAt = null;
      entity.problem = { code: 'IMPORT.INTERRUPTED', details: { importId } };
      await this.imports.save(entity);
    });
  }

  private async remove(entity: ImportEntity): Promise<void> {
    if (subjectOf(entity.kind) === 'organizations') {
      await this.organizations.removeImported(entity.id);
      return;
    }
    const leaving = await this.people.membersLeaving(entity);
    await this.people.remove(entity);
    await this.counts.addAll(
      leaving.map(({ organizationId, registered, confirmed }) => ({
        organizationId,
        registered: -registered,
        confirmed: -confirmed,
      })),
    );
  }
}
