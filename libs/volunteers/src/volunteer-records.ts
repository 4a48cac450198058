import { Injectable } from '@nestjs/common';
import { AppError, Clock, type Scope } from '#kezhi/kernel';
import { RegionsService } from '#kezhi/organizations';
import { Database, listTokens, nameTokens } from '#kezhi/platform';
import type { PersonEntity } from './person.entity.js';
import { RecordTrail } from './record-trail.js';
import { SecretChanges } from './secret-changes.js';
import { ServiceIntents } from './service-intents.js';
import { plainColumns, refusal, type VolunteerChanges } from './volunteer-input.js';
import { VolunteersRepository } from './volunteers.repository.js';

/** Puts right what is written about people. */
@Injectable()
export class VolunteerRecords {
  constructor(
    private readonly database: Database,
    private readonly volunteers: VolunteersRepository,
    private readonly regions: RegionsService,
    private readonly intents: ServiceIntents,
    private readonly secrets: SecretChanges,
    private readonly trail: RecordTrail,
    private readonly clock: Clock,
  ) {}

  /** Changes what `changes` mentions. `expectedVersion` null: whatever the version is. */
  edit(scope: Scope, id: string, changes: VolunteerChanges, expectedVersion: number | null): Promise<void> {
    return this.database.run(async () => {
      const person = (await this.volunteers.isWithin(scope, id)) ? await this.volunteers.lock(id) : null;
      await this.change(person, changes, expectedVersion);
      await this.trail.about(id);
    });
  }

  /** The same by the person. */
  editOwn(personId: string, changes: VolunteerChanges, expectedVersion: number | null): Promise<void> {
    return this.database.run(async () =>
      this.change(await this.volunteers.lock(personId), changes, expectedVersion),
    );
  }

  private async change(
    person: PersonEntity | null,
    changes: VolunteerChanges,
    expectedVersion: number | null,
  ): Promise<void> {
    if (!person || person.status === 'closed') throw new AppError('VOLUNTEER.NOT_FOUND');
    if (expectedVersion !== null && expectedVersion !== person.version) throw new AppError('COMMON.STALE');
    const columns: Partial<PersonEntity> = {
      ...plainColumns(changes),
      ...this.secrets.of(person, changes),
      ...(await this.places(changes)),
      ...(await this.readIntents(changes)),
      updatedAt: this.clock.now(),
      version: person.version + 1,
    };
    await this.volunteers.update(person.id, { ...columns, tokens: tokensOf({ ...person, ...columns }) });
  }

  private async places({ regionCode }: VolunteerChanges): Promise<Partial<PersonEntity>> {
    if (regionCode === undefined) return {};
    const { code, territoryCode } = await this.regions.inForce(regionCode);
    return { regionCode: code, territoryCode };
  }

  private async readIntents({ serviceIntents }: VolunteerChanges): Promise<Partial<PersonEntity>> {
    if (serviceIntents === undefined) return {};
    const codes = await this.intents.codes(serviceIntents);
    const known = codes.filter((code) => code !== undefined);
    if (known.length < codes.length) throw refusal('VOLUNTEER.INTENT_UNKNOWN', '/serviceIntents');
    return { serviceIntents: [...new Set(known)] };
  }
}

/** Everything that a person is searched by. */
export function tokensOf(person: Pick<PersonEntity, 'name' | 'expertise' | 'serviceIntents'>): number[] {
  return [
    ...nameTokens(person.name),
    ...listTokens('expertise', person.expertise),
    ...listTokens('intent', person.serviceIntents),
  ];
}
