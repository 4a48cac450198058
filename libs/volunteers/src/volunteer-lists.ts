import { Injectable } from '@nestjs/common';
import { AppError, type PageQuery, type Scope } from '#kezhi/kernel';
import { OrganizationsService, refuseUnclaimed } from '#kezhi/organizations';
import { SYSTEM_SCOPE } from '#kezhi/platform';
import { cleanText } from '#kezhi/standards';
import { MinorAccess } from './minors/minor-access.js';
import { ServiceIntents } from './service-intents.js';
import type { VolunteerFilters } from './volunteer-filters.js';
import { VolunteerListsRepository } from './volunteer-lists.repository.js';
import { VolunteerReadings } from './volunteer-readings.js';
import type { Volunteer } from './volunteer.js';

/** What staff can read of people: within their reach, secrets masked. Closed people are in nothing. */
@Injectable()
export class VolunteerLists {
  constructor(
    private readonly lists: VolunteerListsRepository,
    private readonly readings: VolunteerReadings,
    private readonly organizations: OrganizationsService,
    private readonly intents: ServiceIntents,
    private readonly minors: MinorAccess,
  ) {}

  async list(
    scope: Scope,
    filters: VolunteerFilters,
    page: PageQuery,
  ): Promise<{ rows: Volunteer[]; total?: number }> {
    const [within] = filters.within === undefined ? [] : await this.organizations.facts([filters.within]);
    if (filters.within !== undefined && !within) throw new AppError('ORGANIZATION.NOT_FOUND');
    if (within) refuseUnclaimed(scope, within);
    const asked = { ...filters, ...(await this.words(filters)) };
    const { rows, ...rest } = await this.lists.list(scope, asked, within ?? null, page);
    return { ...rest, rows: await this.readings.show(rows) };
  }

  /** A child's record is only for who has given a reason (`MinorAccess`). */
  async get(scope: Scope, id: string): Promise<Volunteer> {
    const rows = await this.lists.exact(scope, { column: 'id', value: id });
    const [volunteer] = await this.readings.showRecords(rows);
    if (!volunteer) throw new AppError('VOLUNTEER.NOT_FOUND');
    await this.minors.admit(volunteer);
    return volunteer;
  }

  /** Opens a child's record to the actor for a while. */
  async openRecord(scope: Scope, id: string, reason: string): Promise<Date> {
    const [row] = await this.lists.exact(scope, { column: 'id', value: id });
    if (!row) throw new AppError('VOLUNTEER.NOT_FOUND');
    return this.minors.open(row, reason);
  }

  /** What the actor has just changed, which may have left the actor's own reach by it. */
  getChanged(id: string): Promise<Volunteer> {
    return this.get(SYSTEM_SCOPE, id);
  }

  /** The same as lists show it: children's names masked, nothing opened. */
  async getListed(id: string): Promise<Volunteer> {
    const rows = await this.lists.exact(SYSTEM_SCOPE, { column: 'id', value: id });
    const [volunteer] = await this.readings.show(rows);
    if (!volunteer) throw new AppError('VOLUNTEER.NOT_FOUND');
    return volunteer;
  }

  /** Skills as they are stored, and of an intent the code behind its name. */
  private async words({ expertise, intent }: VolunteerFilters): Promise<VolunteerFilters> {
    const [code] = intent === undefined ? [] : await this.intents.codes([intent]);
    return {
      expertise: expertise === undefined ? undefined : cleanText(expertise),
      intent: intent === undefined ? undefined : (code ?? cleanText(intent)),
    };
  }
}
