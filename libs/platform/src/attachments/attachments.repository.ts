import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../database/database.js';
import type { Attachment, ReceivedFile } from './attachment.js';

const COLUMNS = 'id, name, media_type AS "mediaType", bytes, created_at AS "createdAt"';

export interface StoredAttachment extends Attachment {
  fileKey: string;
  ownerType: string | null;
  ownerId: string | null;
}

@Injectable()
export class AttachmentsRepository {
  constructor(private readonly database: Database) {}

  async insert(
    file: ReceivedFile,
    mediaType: string,
    by: { accountId: string | null; at: Date },
  ): Promise<string> {
    const id = uuid();
    await this.database.sql(
      `INSERT INTO attachments (id, file_key, name, media_type, bytes, sha256, uploaded_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, file.key, file.name, mediaType, file.size, Buffer.from(file.sha256, 'hex'), by.accountId, by.at],
    );
    return id;
  }

  /** How many of these belonged to nobody yet, came from this account, and now belong to the owner; or did before. */
  adopt(
    ids: readonly string[],
    ownerType: string,
    ownerId: string,
    accountId: string | null,
  ): Promise<number> {
    return this.database.affect(
      `UPDATE attachments SET owner_type = $2, owner_id = $3
       WHERE id = ANY($1::uuid[]) AND ((owner_id IS NULL AND uploaded_by IS NOT DISTINCT FROM $4::uuid) OR (owner_type = $2 AND owner_id = $3))`,
      [ids, ownerType, ownerId, accountId],
    );
  }

  /** Given back to nobody: the sweep of unowned ones takes them away. Answers how many. */
  disown(ownerType: string, ownerIds: readonly string[], ids: readonly string[] | null): Promise<number> {
    return this.database.affect(
      `UPDATE attachments SET owner_type = NULL, owner_id = NULL
       WHERE owner_type = $1 AND owner_id = ANY($2::uuid[]) AND ($3::uuid[] IS NULL OR id = ANY($3))`,
      [ownerType, ownerIds, ids],
    );
  }

  listOf(ownerType: string, ownerId: string): Promise<Attachment[]> {
    return this.database.sql<Attachment>(
      `SELECT ${COLUMNS} FROM attachments WHERE owner_type = $1 AND owner_id = $2 ORDER BY id`,
      [ownerType, ownerId],
    );
  }

  async find(id: string): Promise<StoredAttachment | undefined> {
    const [row] = await this.database.sql<StoredAttachment>(
      `SELECT ${COLUMNS}, file_key AS "fileKey", owner_type AS "ownerType", owner_id AS "ownerId" FROM attachments WHERE id = $1`,
      [id],
    );
    return row;
  }

  /** Takes rows away that nobody has adopted since the date; answers the keys of their files. */
  async removeUnowned(before: Date, most: number): Promise<string[]> {
    const rows = await this.database.sql<{ key: string }>(
      `WITH gone AS (
         DELETE FROM attachments WHERE id IN (
           SELECT id FROM attachments WHERE owner_id IS NULL AND created_at < $1 ORDER BY created_at LIMIT $2)
         RETURNING file_key)
       SELECT file_key AS key FROM gone`,
      [before, most],
    );
    return rows.map(({ key }) => key);
  }
}
