import { Injectable } from '@nestjs/common';
import { Clock, next } from '#kezhi/kernel';
import { type OrganizationFacts, OrganizationsService } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import type { ImportEntity } from './import.entity.js';
import { IMPORT_TRANSITIONS } from './import.states.js';
import { ImportsRepository } from './imports.repository.js';

/** Imports never wait for a unit that is no more: nothing could be merged, and what was staged names people. */
@Injectable()
export class EndedImporters {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsService,
    private readonly imports: ImportsRepository,
    private readonly clock: Clock,
  ) {}

  /** Cancels what was not committed. A commit that is under way ends by itself. Once, however often it is asked. */
  async cancelOf(organizationId: string): Promise<void> {
    const [unit] = await this.organizations.facts([organizationId]);
    if (!unit || !HAS_ENDED.has(unit.status)) return;
    for (const id of await this.imports.waitingOf(organizationId)) await this.cancel(id, unit);
  }

  private cancel(id: string, { status }: OrganizationFacts): Promise<void> {
    return this.database.run(async () => {
      const entity = await this.imports.lock(id);
      if (!entity || IMPORT_TRANSITIONS[entity.status].cancel === undefined) return;
      cancelForClosedUnit(entity, status, this.clock.now());
      await this.imports.save(entity);
    });
  }
}

/** States of a unit in which nothing is registered for it any more, ever. */
export const HAS_ENDED: ReadonlySet<OrganizationFacts['status']> = new Set([
  'rejected',
  'dissolved',
  'merged',
]);

/** From a state in which it may be cancelled. */
export function cancelForClosedUnit(
  entity: Pick<ImportEntity, 'status' | 'finishedAt' | 'problem'>,
  unitStatus: OrganizationFacts['status'],
  at: Date,
): void {
  entity.status = next(IMPORT_TRANSITIONS, entity.status, 'cancel');
  entity.finishedAt = at;
  entity.problem = { code: 'IMPORT.UNIT_CLOSED', details: { status: unitStatus } };
}
