import { Injectable } from '@nestjs/common';
import type { Language } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';

/** The language in which registered people have chosen to read; nothing for those who have chosen none. */
@Injectable()
export class PersonLanguages {
  constructor(private readonly database: Database) {}

  async of(personIds: readonly string[]): Promise<Map<string, Language>> {
    const rows = await this.database.sql<{ personId: string; language: Language }>(
      `SELECT person_id AS "personId", language FROM accounts WHERE person_id = ANY($1::uuid[]) AND language IS NOT NULL`,
      [personIds],
    );
    return new Map(rows.map(({ personId, language }) => [personId, language]));
  }
}
