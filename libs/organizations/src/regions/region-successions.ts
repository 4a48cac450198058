import { Injectable } from '@nestjs/common';
import { AppError, Clock, type ErrorCode, type PageQuery } from '#kezhi/kernel';
import { AuditLog, Database, JobQueue, Outbox } from '#kezhi/platform';
import { regionCarriedOver } from '../organization.events.js';
import {
  refusalOfSuccession,
  type RegionSuccession,
  type RegionSuccessionItem,
  stageOfSuccession,
} from './region-succession.js';
import { type Carried, RegionSuccessionsRepository } from './region-successions.repository.js';
import { carryRegionOver } from './region.jobs.js';
import { RegionsRepository } from './regions.repository.js';

export type { RegionSuccession } from './region-succession.js';

export interface SuccessionInput {
  successorCode: string;
  /** First day of the successor's time, `YYYY-MM-DD`. */
  validFrom: string;
}

/**
 * Abolished regions and what takes their place. Recording one is a moment; what stands in the region is carried over by a job,
 * in batches that each commit, on the day it is due.
 */
@Injectable()
export class RegionSuccessions {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsRepository,
    private readonly successions: RegionSuccessionsRepository,
    private readonly queue: JobQueue,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  record(code: string, { successorCode, validFrom }: SuccessionInput): Promise<RegionSuccession> {
    return this.database.run(async () => {
      await this.successions.lockRegions([code, successorCode]);
      const region = await this.regions.find(code);
      if (!region) throw new AppError('COMMON.NOT_FOUND');
      const successor = await this.regions.find(successorCode);
      if (!successor) throw refused('REGION.UNKNOWN', { code: successorCode });
      const refusal = refusalOfSuccession(region, successor);
      if (refusal) throw refused(refusal.code, refusal.details);
      await this.successions.insert(code, successorCode, validFrom);
      this.audit.note({ code, successorCode, validFrom });
      if (validFrom <= this.clock.today()) await this.enqueue(code);
      return this.require(code);
    });
  }

  /** All that have been recorded, newest first. */
  async list(page: PageQuery): Promise<{ rows: RegionSuccessionItem[]; total?: number }> {
    const today = this.clock.today();
    const read = await this.successions.list(page);
    return { ...read, rows: read.rows.map((row) => ({ ...row, stage: stageOfSuccession(row, today) })) };
  }

  /** Carries over whatever is due. `all`: also regions that are done, for what was written with an old code since. */
  async enqueueDue(all: boolean): Promise<void> {
    for (const code of await this.successions.due(all)) await this.enqueue(code);
  }

  async require(code: string): Promise<RegionSuccession> {
    const succession = await this.successions.find(code);
    if (!succession) throw new AppError('COMMON.NOT_FOUND');
    return succession;
  }

  /** The job's first step: what lies in the region, and the rules that hold there. Doing it again changes nothing. */
  async rehang({ code, successorCode }: RegionSuccession): Promise<void> {
    await this.successions.rehang(code, successorCode);
    await this.successions.carryFormationRules(code, successorCode);
    await this.successions.carrySeatRules(code, successorCode);
  }

  /** Says how many organizations of a batch of at most `limit` moved; 0 when none is left. */
  carryOrganizations({ code, successorCode }: RegionSuccession, limit: number): Promise<number> {
    return this.successions.carryOrganizations(code, successorCode, limit);
  }

  /** The region that people and memberships in it are found by. */
  async territoryOf(code: string): Promise<string> {
    const region = await this.regions.find(code);
    return region?.territoryCode ?? code;
  }

  addCarried(code: string, carried: Carried): Promise<void> {
    return this.successions.add(code, carried);
  }

  /** Its last step: others follow with what they keep of the region. */
  async finish({ code, successorCode }: RegionSuccession): Promise<void> {
    await this.successions.finish(code);
    await this.outbox.publish(regionCarriedOver, { code, successorCode });
  }

  private enqueue(code: string): Promise<void> {
    return this.queue.enqueue(carryRegionOver, { code }, { key: code });
  }
}

/** That a region has a successor already is about the region; everything else stands at the field of the new successor. */
function refused(code: ErrorCode, details: Record<string, string>): AppError {
  const fields = code === 'REGION.SUCCEEDED' ? [] : [{ pointer: '/successorCode', code, details }];
  return new AppError(code, details, fields);
}
