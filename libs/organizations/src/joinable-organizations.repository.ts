import { Injectable } from '@nestjs/common';
import type { PageQuery } from '#kezhi/kernel';
import { Database, foldName, nameQueryTokens } from '#kezhi/platform';

export interface JoinableQuery {
  /** Anywhere in this region. */
  region?: string;
  /** A part of the name. */
  q?: string;
}

/** What anybody may know of an organization that takes members: its name is public. */
export interface JoinableOrganization {
  id: string;
  name: string;
  regionName: string;
}

/** Organizations that people may ask to join: approved, and not carried over without having been claimed. */
@Injectable()
export class JoinableOrganizations {
  constructor(private readonly database: Database) {}

  /** Newest first; `limit + 1` rows. */
  async list({ region, q }: JoinableQuery, page: PageQuery): Promise<{ rows: JoinableOrganization[] }> {
    const parameters: unknown[] = [];
    const add = (value: unknown) => `$${parameters.push(value)}`;
    const parts = [
      `o.status = 'approved'`,
      `(o.origin <> 'legacy' OR o.claimed_at IS NOT NULL)`,
      `o.parent_id IS NOT NULL`,
    ];
    if (region !== undefined) parts.push(`o.region_path @> ARRAY[${add(region)}]::text[]`);
    const name = foldName(q ?? '');
    if (name !== '') {
      parts.push(`o.name_tokens @> ${add(nameQueryTokens(name, 'part'))}::int[]`);
      parts.push(`position(${add(name)} IN lower(o.name)) > 0`);
    }
    if (page.after !== null) parts.push(`o.id < ${add(page.after[0])}::uuid`);
    const rows = await this.database.sql<JoinableOrganization>(
      `SELECT o.id, o.name, g.full_name AS "regionName" FROM organizations o JOIN regions g ON g.code = o.region_code
       WHERE ${parts.join(' AND ')} ORDER BY o.id DESC LIMIT ${add(page.limit + 1)}`,
      parameters,
    );
    return { rows };
  }

  /** How many of these are such organizations. */
  async countOf(ids: readonly string[]): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM organizations
       WHERE id = ANY($1::uuid[]) AND status = 'approved' AND (origin <> 'legacy' OR claimed_at IS NOT NULL)`,
      [ids],
    );
    return row?.n ?? 0;
  }
}
