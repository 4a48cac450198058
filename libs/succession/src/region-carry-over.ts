import { Injectable } from '@nestjs/common';
import { type RegionSuccession, RegionSuccessions } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import { RegionFollowers } from '#kezhi/volunteers';

const BATCH = 2_000;

/** What a batch may not outlive: the claim of the job that it is part of. */
export interface CarryOverClaim {
  assertClaim(): Promise<void>;
}

/**
 * Carries what stands in an abolished region over to its successor. Each batch commits for itself and is no longer found afterwards, so
 * that a killed worker loses at most one, and running it all again changes nothing.
 */
@Injectable()
export class RegionCarryOver {
  constructor(
    private readonly database: Database,
    private readonly successions: RegionSuccessions,
    private readonly followers: RegionFollowers,
  ) {}

  async run(code: string, claim: CarryOverClaim): Promise<void> {
    const succession = await this.successions.require(code);
    const territory = await this.successions.territoryOf(code);
    await this.step(claim, () => this.successions.rehang(succession));
    await this.batches(succession, claim, 'organizations', () =>
      this.successions.carryOrganizations(succession, BATCH),
    );
    await this.batches(succession, claim, 'people', () =>
      this.followers.carryPeople(code, succession.successorCode, territory, BATCH),
    );
    await this.batches(succession, claim, 'memberships', () =>
      this.followers.carryMemberships(territory, BATCH),
    );
    await this.step(claim, () => this.successions.finish(succession));
  }

  private async batches(
    { code }: RegionSuccession,
    claim: CarryOverClaim,
    what: 'organizations' | 'people' | 'memberships',
    carry: () => Promise<number>,
  ): Promise<void> {
    const batch = async (): Promise<number> => {
      const carried = await carry();
      if (carried > 0) await this.successions.addCarried(code, { [what]: carried });
      return carried;
    };
    while ((await this.step(claim, batch)) > 0);
  }

  private step<T>(claim: CarryOverClaim, work: () => Promise<T>): Promise<T> {
    return this.database.run(async () => {
      await claim.assertClaim();
      return work();
    });
  }
}
