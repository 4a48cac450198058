import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import type { ConsentEntry, ConsentText, ConsentWay, GivenConsent } from './consent.js';

const TITLES = `t.title_zh AS "titleZh", t.title_en AS "titleEn", t.need`;

export interface NewConsents {
  personId: string;
  given: readonly GivenConsent[];
  how: ConsentWay;
  at: Date;
}

/** Texts and who agreed to them. An entry is never deleted or changed, save that it is withdrawn. */
@Injectable()
export class ConsentsRepository {
  constructor(private readonly database: Database) {}

  /** Of each code the latest version in force on a day. */
  textsOn(day: string): Promise<ConsentText[]> {
    return this.database.sql<ConsentText>(
      `SELECT DISTINCT ON (code) code, version, ${TITLES}, body_zh AS "bodyZh", body_en AS "bodyEn", valid_from AS "validFrom"
       FROM consent_texts t WHERE valid_from <= $1 ORDER BY code, valid_from DESC, version DESC`,
      [day],
    );
  }

  /** An older version of the same text gives way to the new one; the same version stays as it is. */
  async insert({ personId, given, how, at }: NewConsents): Promise<void> {
    const parameters = [personId, given.map(({ code }) => code), given.map(({ version }) => version), at];
    await this.database.affect(
      `UPDATE consents c SET withdrawn_at = $4 FROM unnest($2::text[], $3::int[]) AS g (code, version)
       WHERE c.person_id = $1 AND c.code = g.code AND c.version <> g.version AND c.withdrawn_at IS NULL`,
      parameters,
    );
    await this.database.affect(
      `INSERT INTO consents (id, person_id, code, version, given_at, how, by_guardian)
       SELECT g.id, $1, g.code, g.version, $4, $5, t.need = 'minor'
       FROM unnest($6::uuid[], $2::text[], $3::int[]) AS g (id, code, version)
       JOIN consent_texts t ON t.code = g.code AND t.version = g.version
       ON CONFLICT (person_id, code) WHERE withdrawn_at IS NULL DO NOTHING`,
      [...parameters, how, given.map(() => uuid())],
    );
  }

  /** The newest first. */
  of(personId: string): Promise<ConsentEntry[]> {
    return this.database.sql<ConsentEntry>(
      `SELECT c.id, c.code, c.version, ${TITLES}, c.given_at AS "givenAt", c.how, c.by_guardian AS "byGuardian",
         c.withdrawn_at AS "withdrawnAt"
       FROM consents c JOIN consent_texts t ON t.code = c.code AND t.version = c.version
       WHERE c.person_id = $1 ORDER BY c.id DESC`,
      [personId],
    );
  }

  /** False when there was nothing to withdraw. */
  async withdraw(personId: string, code: string, at: Date): Promise<boolean> {
    const n = await this.database.affect(
      'UPDATE consents SET withdrawn_at = $3 WHERE person_id = $1 AND code = $2 AND withdrawn_at IS NULL',
      [personId, code, at],
    );
    return n > 0;
  }

  async withdrawAll(personId: string, at: Date): Promise<void> {
    await this.database.affect(
      'UPDATE consents SET withdrawn_at = $2 WHERE person_id = $1 AND withdrawn_at IS NULL',
      [personId, at],
    );
  }
}
