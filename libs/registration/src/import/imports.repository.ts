import { Injectable } from '@nestjs/common';
import type { PageQuery, Scope } from '#kezhi/kernel';
import {
  inEachPlace,
  organizationMeets,
  OrganizationReach,
  organizationScope,
  placed,
} from '#kezhi/organizations';
import { Database } from '#kezhi/platform';
import { In } from 'typeorm';
import { ImportEntity, type ImportKind } from './import.entity.js';
import type { ImportState } from './import.states.js';

const LIVING: ImportState[] = ['queued', 'validating', 'ready', 'committing', 'committed'];

export interface ImportListFilter {
  within?: string;
  kind?: ImportKind;
  status?: ImportState;
}

export interface ImportListItem extends ImportEntity {
  organizationName: string;
  /** Who sent the file, by display name. */
  createdByName: string;
}

type Names = Pick<ImportListItem, 'organizationName' | 'createdByName'>;

const NAMELESS: Names = { organizationName: '', createdByName: '' };
const NAMES = `o.name AS "organizationName", coalesce(a.display_name, '') AS "createdByName"`;
const IMPORTS_WITH_NAMES = `imports i JOIN organizations o ON o.id = i.organization_id
       LEFT JOIN accounts a ON a.id = i.created_by`;

/** The only file that reads and writes `imports`, `import_revisions` and `import_corrections`. */
@Injectable()
export class ImportsRepository {
  constructor(
    private readonly database: Database,
    private readonly reach: OrganizationReach,
  ) {}

  async insert(entity: ImportEntity): Promise<void> {
    await this.database.repository(ImportEntity).insert(entity);
    await this.insertRevision(entity);
  }

  /** What the file of an import was at each revision. */
  async insertRevision(entity: ImportEntity): Promise<void> {
    await this.database.sql(
      `INSERT INTO import_revisions (import_id, revision, file_key, file_name, content_sha256, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, now())`,
      [entity.id, entity.revision, entity.fileKey, entity.fileName, entity.contentSha256, entity.createdBy],
    );
  }

  async revisionWithContent(id: string, sha256: Buffer): Promise<number | null> {
    const rows = await this.database.sql<{ revision: number }>(
      'SELECT revision FROM import_revisions WHERE import_id = $1 AND content_sha256 = $2 ORDER BY revision DESC LIMIT 1',
      [id, sha256],
    );
    return rows[0]?.revision ?? null;
  }

  /** Saves what changed; `version` counts up, which is what watchers of the progress look at. */
  save(entity: ImportEntity): Promise<ImportEntity> {
    return this.database.repository(ImportEntity).save(entity);
  }

  findById(id: string): Promise<ImportEntity | null> {
    return this.database.repository(ImportEntity).findOneBy({ id });
  }

  /** For a change: others who want to change the same import wait until the unit of work ends. */
  lock(id: string): Promise<ImportEntity | null> {
    return this.database
      .repository(ImportEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async findInScope(id: string, scope: Scope): Promise<ImportListItem | null> {
    const parameters: unknown[] = [id];
    const within = organizationScope(scope, 'o', parameters);
    const [names] = await this.database.sql<Names>(
      `SELECT ${NAMES} FROM ${IMPORTS_WITH_NAMES} WHERE i.id = $1 AND ${within}`,
      parameters,
    );
    const entity = names && (await this.findById(id));
    return entity ? Object.assign(entity, names) : null;
  }

  /** The import that has these bytes for this unit and form already, unless it came to nothing. */
  findLiving(organizationId: string, kind: ImportKind, contentSha256: Buffer): Promise<ImportEntity | null> {
    return this.database
      .repository(ImportEntity)
      .findOneBy({ organizationId, kind, contentSha256, status: In(LIVING) });
  }

  /** What a unit has begun and not committed. */
  async waitingOf(organizationId: string): Promise<string[]> {
    const rows = await this.database.sql<{ id: string }>(
      `SELECT id FROM imports WHERE organization_id = $1 AND status IN ('queued', 'validating', 'ready', 'committing', 'failed') ORDER BY id`,
      [organizationId],
    );
    return rows.map(({ id }) => id);
  }

  /** Newest first. One row more than the limit, so that "is there more" needs no count. */
  async list(scope: Scope, filter: ImportListFilter, page: PageQuery): Promise<ImportListItem[]> {
    const reach = await this.reach.of(scope, filter.within);
    const parameters: unknown[] = [];
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const organization = [organizationScope(scope, 'o', parameters)];
    if (filter.within) organization.push(`o.ancestor_ids @> ARRAY[${bind(filter.within)}::uuid]`);
    const conditions = [organizationMeets(reach, 'i.organization_id', organization)];
    if (filter.kind) conditions.push(`i.kind = ${bind(filter.kind)}`);
    if (filter.status) conditions.push(`i.status = ${bind(filter.status)}`);
    if (page.after) conditions.push(`i.id < ${bind(page.after[0])}`);
    const newest = `ORDER BY id DESC LIMIT ${page.limit + 1}`;
    const found = inEachPlace(
      reach,
      placed('i'),
      parameters,
      (at) => `SELECT i.id FROM imports i WHERE ${at} AND ${conditions.join(' AND ')} ${newest}`,
    );
    const keys = await this.database.sql<Names & { id: string }>(
      `SELECT i.id, ${NAMES} FROM ${IMPORTS_WITH_NAMES} WHERE i.id IN (SELECT DISTINCT f.id FROM (${found}) f ${newest})`,
      parameters,
    );
    const names = new Map(keys.map(({ id, ...rest }) => [id, rest]));
    const entities = await this.database.repository(ImportEntity).findBy({ id: In([...names.keys()]) });
    return entities
      .map((entity) => Object.assign(entity, names.get(entity.id) ?? NAMELESS))
      .sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  /** Rows read so far. Apart from the entity, so that the long transaction of validation holds no lock on it. */
  async reportProgress(id: string, processed: number, expected: number | null): Promise<void> {
    await this.database.sql(
      `UPDATE imports SET processed = $2, expected = coalesce($3, expected), version = version + 1
       WHERE id = $1 AND status IN ('validating', 'committing')`,
      [id, processed, expected],
    );
  }

  async saveCorrections(
    entity: ImportEntity,
    rowNo: number,
    sealedByField: ReadonlyMap<string, Buffer>,
    accountId: string,
  ): Promise<void> {
    for (const [field, sealed] of sealedByField) {
      await this.database.sql(
        `INSERT INTO import_corrections (import_id, revision, row_no, field, sealed, corrected_by, corrected_at)
         VALUES ($1, $2, $3, $4, $5, $6, now())
         ON CONFLICT (import_id, revision, row_no, field)
         DO UPDATE SET sealed = excluded.sealed, corrected_by = excluded.corrected_by, corrected_at = excluded.corrected_at`,
        [entity.id, entity.revision, rowNo, field, sealed, accountId],
      );
    }
  }

  /** What was mended in the browser since the file of this revision came. */
  corrections(
    id: string,
    revision: number,
  ): Promise<Array<{ rowNo: number; field: string; sealed: Buffer }>> {
    return this.database.sql(
      `SELECT row_no AS "rowNo", field, sealed FROM import_corrections WHERE import_id = $1 AND revision = $2 ORDER BY row_no`,
      [id, revision],
    );
  }

  /** Imports whose staged rows a crash of the database has lost. */
  async withLostStaging(): Promise<string[]> {
    const rows = await this.database.sql<{ id: string }>(
      `SELECT i.id FROM imports i WHERE i.status IN ('ready', 'committing')
         AND NOT EXISTS (SELECT 1 FROM import_rows r WHERE r.import_id = i.id)`,
    );
    return rows.map(({ id }) => id);
  }
}
