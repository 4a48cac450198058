import { Injectable } from '@nestjs/common';
import { RegionFollowersRepository } from './region-followers.repository.js';

/** People and memberships follow a region to its successor: a batch at a time, and nothing happens when none is left. */
@Injectable()
export class RegionFollowers {
  constructor(private readonly followers: RegionFollowersRepository) {}

  /** `territory` is what people of the abolished region have been found by. Says how many moved. */
  carryPeople(code: string, successorCode: string, territory: string, limit: number): Promise<number> {
    return this.followers.carryPeople(code, successorCode, territory, limit);
  }

  /** After their organizations. Says how many moved. */
  carryMemberships(territory: string, limit: number): Promise<number> {
    return this.followers.carryMemberships(territory, limit);
  }
}
