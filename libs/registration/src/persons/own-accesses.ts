import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#kezhi/identity';
import type { PageQuery } from '#kezhi/kernel';
import { RowRevealsRepository } from '../import/row-reveals.repository.js';

/** One look of staff at what is sealed of a person. */
export interface Access {
  /** Orders looks of the same moment; with `at` and `where` a place in the list. */
  id: string;
  at: Date;
  byName: string | null;
  byOrganization: string | null;
  /** At the person's record, or at the row of the file by which the person was registered. */
  where: 'record' | 'import';
  fields: readonly string[];
  reason: string;
}

/** The keys of an access by which a page is continued. */
export const accessKey = ({ at, where, id }: Access): string[] => [at.toISOString(), where, id];

/** Who looked at a person, for that person: at the record, and at the rows of imports that became it. */
@Injectable()
export class OwnAccesses {
  constructor(
    private readonly trail: AuditTrail,
    private readonly rows: RowRevealsRepository,
  ) {}

  /** `limit + 1`, newest first; of the same moment those at the record first. */
  async list(personId: string, { limit, after }: PageQuery): Promise<{ rows: Access[] }> {
    const [at, where, id] = (after ?? []) as string[];
    const place = at === undefined ? null : { at: new Date(at) };
    const records = await this.trail.revealsOf(
      personId,
      limit,
      place && { ...place, id: where === 'record' ? Number(id) : 0 },
    );
    const rows = await this.rows.ofPerson(
      personId,
      limit,
      place && { ...place, id: where === 'import' ? id : undefined },
    );
    const all: Access[] = [
      ...records.map(({ id: entry, details, ...look }): Access => ({
        ...look,
        id: String(entry),
        where: 'record',
        fields: Array.isArray(details['fields']) ? (details['fields'] as string[]) : [],
        reason: String(details['reason'] ?? ''),
      })),
      ...rows.map((look): Access => ({ ...look, where: 'import' })),
    ];
    // Stable: of the same moment what stands first stays first.
    return { rows: all.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit + 1) };
  }
}
