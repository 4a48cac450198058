import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import { readRegions } from '../regions/region-source.js';
import { RegionsRepository } from '../regions/regions.repository.js';
import { ACTIVITY_TYPES, type CodeListEntry } from './activity-types.js';
import { FORMATION_RULES } from './formation-rule.js';
import { MEMBERSHIP_RULES, SEAT_RULES } from './limit-rule.js';
import { ReferenceDataRepository } from './reference-data.repository.js';

/** What every installation starts with: regions, code lists, and rules on formation, memberships and administrators. */
@Injectable()
export class ReferenceData {
  constructor(
    private readonly database: Database,
    private readonly regions: RegionsRepository,
    private readonly reference: ReferenceDataRepository,
  ) {}

  /** Adds what is missing and changes nothing that is there. Two to three seconds the first time, milliseconds afterwards. */
  async seed(): Promise<void> {
    await this.database.run(async () => {
      const rows = readRegions();
      if ((await this.reference.regionCount()) < rows.length) await this.regions.insert(rows);
      await this.reference.insertCodeList(ACTIVITY_TYPES);
      await this.reference.insertFormationRules(FORMATION_RULES);
      await this.reference.insertMembershipRules(MEMBERSHIP_RULES);
      await this.reference.insertSeatRules(SEAT_RULES);
    });
  }

  /** The entries of a code list that are in force on a day (`YYYY-MM-DD`), in their official order. */
  codeList(list: 'activity_types', day: string): Promise<CodeListEntry[]> {
    return this.reference.codeList(list, day);
  }

  /** How many organizations a person may belong to on a day; null when no rule is in force. */
  membershipLimit(day: string): Promise<number | null> {
    return this.reference.membershipLimit(day);
  }
}
