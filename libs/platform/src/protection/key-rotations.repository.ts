import { Injectable } from '@nestjs/common';
import type { SealMark } from '../crypto/sealer.js';
import { Database } from '../database/database.js';

export interface RotationRow extends SealMark {
  startedAt: Date;
  finishedAt: Date | null;
}

/** How far a table has come. */
export interface RotationTable {
  table: string;
  /** Rows that were outdated when it began. */
  outdated: number;
  resealed: number;
  /** Rows that somebody held or changed while this pass went by. */
  missed: number;
  /** Rows that no known key opens. */
  unreadable: number;
  position: string[] | null;
  finishedAt: Date | null;
}

const OF = 'key_version = $1 AND suite = $2';
const TABLE = `table_name AS "table", outdated, resealed, missed, unreadable, position, finished_at AS "finishedAt"`;

/** Remembers which keys everything has been sealed with, and how far the running change of keys has come. */
@Injectable()
export class KeyRotationsRepository {
  constructor(private readonly database: Database) {}

  all(): Promise<RotationRow[]> {
    return this.database.sql<RotationRow>(
      `SELECT key_version AS "keyVersion", suite, started_at AS "startedAt", finished_at AS "finishedAt" FROM key_rotations`,
    );
  }

  tables({ keyVersion, suite }: SealMark): Promise<RotationTable[]> {
    return this.database.sql<RotationTable>(
      `SELECT ${TABLE} FROM key_rotation_tables WHERE ${OF} ORDER BY table_name`,
      [keyVersion, suite],
    );
  }

  /** Begins anew, whatever was known before. */
  async begin({ keyVersion, suite }: SealMark, at: Date): Promise<void> {
    await this.database.sql(`DELETE FROM key_rotations WHERE ${OF}`, [keyVersion, suite]);
    await this.database.sql(
      'INSERT INTO key_rotations (key_version, suite, started_at) VALUES ($1, $2, $3)',
      [keyVersion, suite, at],
    );
  }

  async addTable({ keyVersion, suite }: SealMark, table: string, outdated: number): Promise<void> {
    await this.database.sql(
      `INSERT INTO key_rotation_tables (key_version, suite, table_name, outdated) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [keyVersion, suite, table, outdated],
    );
  }

  async saveTable({ keyVersion, suite }: SealMark, progress: RotationTable): Promise<void> {
    const { table, resealed, missed, unreadable, position, finishedAt } = progress;
    await this.database.sql(
      `UPDATE key_rotation_tables SET resealed = $4, missed = $5, unreadable = $6, position = $7, finished_at = $8
       WHERE ${OF} AND table_name = $3`,
      [keyVersion, suite, table, resealed, missed, unreadable, position, finishedAt],
    );
  }

  async finish({ keyVersion, suite }: SealMark, at: Date): Promise<void> {
    await this.database.sql(`UPDATE key_rotations SET finished_at = $3 WHERE ${OF}`, [keyVersion, suite, at]);
  }
}
