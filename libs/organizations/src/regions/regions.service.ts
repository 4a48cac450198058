import { Injectable } from '@nestjs/common';
import { AppError, Clock, type PageQuery } from '#kezhi/kernel';
import type { ListedRegion, RegionRow } from './region.js';
import { type RegionQuery, RegionsRepository } from './regions.repository.js';

/** The administrative divisions, those of the past included. */
@Injectable()
export class RegionsService {
  constructor(
    private readonly regions: RegionsRepository,
    private readonly clock: Clock,
  ) {}

  /** Every region ever known, by code. */
  all(): Promise<RegionRow[]> {
    return this.regions.all();
  }

  list(query: RegionQuery, page: PageQuery): Promise<{ rows: ListedRegion[]; total?: number }> {
    return this.regions.list(query, page);
  }

  /** Answers abolished codes too; 404 for one that never was. */
  async get(code: string): Promise<RegionRow> {
    const region = await this.regions.find(code);
    if (!region) throw new AppError('COMMON.NOT_FOUND');
    return region;
  }

  /** Those of the codes that are known, whether in force or not. */
  named(codes: readonly string[]): Promise<RegionRow[]> {
    return this.regions.named(codes);
  }

  /** The region that new data may stand in: what is abolished is answered with its successor. */
  async inForce(code: string): Promise<RegionRow> {
    const region = await this.regions.find(code);
    if (!region) throw new AppError('REGION.UNKNOWN', { code });
    const stands = region.successorCode === null || (region.validTo ?? '') >= this.clock.today();
    return stands ? region : this.inForce(region.successorCode ?? code);
  }
}
