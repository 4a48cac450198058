import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import { countsOf } from './member-counts.repository.js';
import type { NamedOrganization } from './organization-decision.js';
import type { UnitsBelow } from './organization-ending.js';

const OPEN = (alias: string) => `${alias}.status NOT IN ('rejected', 'dissolved', 'merged')`;

/** By the same conditions as `uq_organizations_name`: the name of an unclaimed team binds nobody. */
const BINDS = (alias: string) =>
  `${OPEN(alias)} AND (${alias}.origin <> 'legacy' OR ${alias}.claimed_at IS NOT NULL)`;

/** What an organization's end has to ask of the tree. */
@Injectable()
export class OrganizationEndingsRepository {
  constructor(private readonly database: Database) {}

  async version(id: string): Promise<number> {
    const [row] = await this.database.sql<{ version: number }>(
      'SELECT version FROM organizations WHERE id = $1',
      [id],
    );
    return row?.version ?? 0;
  }

  async unitsBelow(id: string, successorId: string | null): Promise<UnitsBelow> {
    const [counted] = await this.database.sql<Omit<UnitsBelow, 'clashes'>>(
      `SELECT count(k.id)::int AS count, count(k.id) FILTER (WHERE ${OPEN('k')})::int AS open,
              coalesce(max(c.subtree - c.own), 0)::int AS members
       FROM ${countsOf('$1')} c LEFT JOIN organizations k ON k.parent_id = $1`,
      [id],
    );
    const clashes = successorId === null ? [] : await this.clashes(id, successorId);
    return { count: 0, open: 0, members: 0, ...counted, clashes };
  }

  private clashes(id: string, successorId: string): Promise<NamedOrganization[]> {
    return this.database.sql<NamedOrganization>(
      `SELECT k.id, k.name FROM organizations k JOIN organizations there ON there.parent_id = $2 AND there.name = k.name
       WHERE k.parent_id = $1 AND there.id <> $1 AND ${BINDS('k')} AND ${BINDS('there')} ORDER BY k.name, k.id`,
      [id, successorId],
    );
  }
}
