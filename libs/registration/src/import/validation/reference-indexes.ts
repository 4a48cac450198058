import { BlindIndex, RisingIds, Sealer } from '#kezhi/platform/thread';
import type { OrganizationContext, VolunteerContext } from '../rules/import-context.js';
import { OrganizationIndex } from '../rules/organization-index.js';
import { RegionIndex } from '../rules/region-index.js';
import { ServiceIntentIndex } from '../rules/service-intents.js';
import type { ThreadStart, ValidationTask } from './protocol.js';
import type { StagingKeys } from './volunteer-stager.js';

/** Reference data in the shape that row rules look things up in, kept from task to task. */
export class ReferenceIndexes {
  readonly sealer: Sealer;
  readonly blind: BlindIndex;
  readonly ids = new RisingIds();
  private readonly serviceIntents: ServiceIntentIndex;
  private readonly territories: ReadonlyMap<string, string>;
  private regions: { today: string; index: RegionIndex } | undefined;

  constructor(private readonly start: ThreadStart) {
    this.sealer = new Sealer(start.sealing);
    this.blind = new BlindIndex(start.sealing);
    this.serviceIntents = new ServiceIntentIndex(start.serviceIntents);
    this.territories = new Map(start.regions.map(({ code, territoryCode }) => [code, territoryCode]));
  }

  context(
    task: Pick<ValidationTask, 'today' | 'unit' | 'organizations' | 'legacyTeams'>,
  ): VolunteerContext & OrganizationContext {
    if (this.regions?.today !== task.today)
      this.regions = { today: task.today, index: new RegionIndex(this.start.regions, task.today) };
    return {
      today: task.today,
      regions: this.regions.index,
      organizations: new OrganizationIndex(task.organizations),
      importingUnit: task.unit,
      serviceIntents: this.serviceIntents,
      legacyTeams: new Map(task.legacyTeams.map((team) => [team.legacyNo, team])),
    };
  }

  keys(importId: string): StagingKeys {
    return {
      importId,
      sealer: this.sealer,
      blind: this.blind,
      ids: this.ids,
      territoryOf: (code) => this.territories.get(code) ?? code,
    };
  }
}
