import { Injectable } from '@nestjs/common';
import { TAKES_NO_MEMBERS } from '#kezhi/organizations';
import { Database } from '#kezhi/platform';

const problem = (code: string, column: string, field: string, details: object = {}) =>
  JSON.stringify([{ column, field, severity: 'error', code, details }]);
const REFUSED = problem('ROW.PERSON_REFUSED', '证件号码', 'idNumber');
const SUSPENDED = problem('ROW.PERSON_SUSPENDED', '证件号码', 'idNumber');
const CLOSED = problem('ROW.PERSON_CLOSED', '证件号码', 'idNumber');
const OTHER_NAME = problem('ROW.PERSON_OTHER_NAME', '姓名', 'name');
const ORGANIZATION_CLOSED = problem('ROW.ORGANIZATION_CLOSED', '所属组织', 'organization');
const CLAIMED = problem('ROW.LEGACY_CLAIMED', '原平台组织编号', 'organization');
const full = (limit: number | null) => problem('ROW.MEMBERSHIP_LIMIT', '证件号码', 'idNumber', { limit });

/**
 * Sets of staged rows against sets of people: who is there already, and the merge itself. Set-based, since row by row
 * it would be the slowest part of an import; the constraints of `people` and `memberships` hold what it must not break.
 */
@Injectable()
export class VolunteerMergeRepository {
  constructor(private readonly database: Database) {}

  /**
   * Nobody else changes the memberships of the people in these rows until the end of the transaction: what they are
   * compared with, and how many organizations they are in, is still true when the memberships are written.
   */
  async holdPeople(importId: string, rowNos: readonly number[] | null): Promise<void> {
    await this.database.sql(
      `WITH held AS (
         SELECT FROM people WHERE id_blind IN (
           SELECT id_blind FROM import_rows
           WHERE import_id = $1 AND outcome <> 'invalid' AND ($2::int[] IS NULL OR row_no = ANY($2)))
         ORDER BY id FOR NO KEY UPDATE)
       SELECT count(*) FROM held`,
      [importId, rowNos],
    );
  }

  /**
   * Rows of teams that have been claimed since the file was read. Keeps the others from being claimed until the end of the
   * transaction: a claim that is decided at the same time comes wholly before or wholly after.
   */
  async refuseClaimedTeams(importId: string, rowNos: readonly number[] | null): Promise<void> {
    await this.database.sql(
      `WITH team AS (
         SELECT id, claimed_at IS NOT NULL OR status <> 'approved' AS claimed FROM organizations WHERE id IN (
           SELECT organization_id FROM import_rows WHERE import_id = $1 AND outcome <> 'invalid')
         ORDER BY id FOR SHARE)
       UPDATE import_rows r SET outcome = 'invalid', problems = coalesce(r.problems, '[]') || $2::jsonb
       FROM team WHERE r.import_id = $1 AND r.organization_id = team.id AND team.claimed AND r.outcome <> 'invalid'
         AND ($3::int[] IS NULL OR r.row_no = ANY($3))`,
      [importId, CLAIMED, rowNos],
    );
  }

  /**
   * Compares valid staged rows with the people that exist now, and sets each row's outcome. May be run again and again:
   * the last time inside the commit, so that what was registered in the meantime counts. Only `rowNos`, when given.
   * `limit` is how many memberships a person may have; null for any number. Where members wait for a claim, who waits
   * already is there already.
   * The blob of somebody who is there already is dropped: it was sealed for an id that nobody will have.
   */
  async resolve(
    importId: string,
    rowNos: readonly number[] | null,
    { limit, waiting }: { limit: number | null; waiting: boolean },
  ): Promise<void> {
    await this.database.sql(
      `WITH met AS (
         SELECT r.row_no, p.id AS person_id, p.status, lower(p.name) <> lower(r.name) AS other_name,
                m.status = 'approved' OR ($7 AND m.id IS NOT NULL) AS member,
                p.membership_count + count(*) FILTER (WHERE m.id IS NULL OR m.status <> 'approved')
                  OVER (PARTITION BY p.id ORDER BY r.row_no) > $2::int AS over_limit
         FROM import_rows r
         JOIN people p ON p.id_blind = r.id_blind
         LEFT JOIN memberships m ON m.person_id = p.id AND m.organization_id = r.organization_id
           AND m.status IN ('requested', 'approved')
         WHERE r.import_id = $1 AND r.outcome <> 'invalid' AND ($6::int[] IS NULL OR r.row_no = ANY($6))
       ), decided AS (
         SELECT row_no, person_id, CASE WHEN status = 'closed' THEN $3 WHEN status = 'suspended' THEN $8 WHEN other_name THEN $4
                  WHEN member IS NOT TRUE AND over_limit THEN $5 END::jsonb AS refusal, member IS TRUE AS member
         FROM met
       )
       UPDATE import_rows r SET person_id = d.person_id, sealed = NULL,
         outcome = CASE WHEN d.refusal IS NOT NULL THEN 'invalid' WHEN d.member THEN 'unchanged' ELSE 'link' END,
         problems = CASE WHEN d.refusal IS NOT NULL THEN coalesce(r.problems, '[]') || d.refusal ELSE r.problems END
       FROM decided d WHERE r.import_id = $1 AND r.row_no = d.row_no`,
      [importId, limit, CLOSED, OTHER_NAME, full(limit), rowNos, waiting, SUSPENDED],
    );
    await this.database.sql(
      `UPDATE import_rows r SET outcome = 'invalid', problems = coalesce(r.problems, '[]') || $2::jsonb
       FROM refused_people f
       WHERE r.import_id = $1 AND r.outcome <> 'invalid' AND f.id_blind = r.id_blind
         AND ($3::int[] IS NULL OR r.row_no = ANY($3))`,
      [importId, REFUSED, rowNos],
    );
  }

  /** Organizations that were suspended or ended since the file was checked take nobody. */
  async refuseClosedOrganizations(importId: string, rowNos: readonly number[] | null): Promise<void> {
    await this.database.sql(
      `UPDATE import_rows r SET outcome = 'invalid', problems = coalesce(r.problems, '[]') || $2::jsonb
       FROM organizations o
       WHERE r.import_id = $1 AND r.outcome <> 'invalid' AND o.id = r.organization_id AND o.status = ANY($4)
         AND ($3::int[] IS NULL OR r.row_no = ANY($3))`,
      [importId, ORGANIZATION_CLOSED, rowNos, TAKES_NO_MEMBERS],
    );
  }

  /**
   * People who stand in the file more than once and are not registered yet: the first of their valid rows creates the
   * person, later ones link, and beyond the limit of memberships they are refused. Validation has marked them `link`.
   */
  async resolveLinksWithinFile(importId: string, limit: number | null): Promise<void> {
    await this.database.sql(
      `WITH repeated AS (
         SELECT DISTINCT l.id_blind FROM import_rows l
         WHERE l.import_id = $1 AND l.outcome = 'link' AND NOT EXISTS (SELECT 1 FROM people p WHERE p.id_blind = l.id_blind)
       ), placed AS (
         SELECT r.row_no, row_number() OVER (PARTITION BY r.id_blind ORDER BY r.row_no) AS place
         FROM import_rows r JOIN repeated USING (id_blind) WHERE r.import_id = $1 AND r.outcome <> 'invalid'
       )
       UPDATE import_rows r SET
         outcome = CASE WHEN place = 1 THEN 'create' WHEN place > $2::int THEN 'invalid' ELSE 'link' END,
         problems = CASE WHEN place > $2::int THEN coalesce(r.problems, '[]') || $3::jsonb ELSE r.problems END
       FROM placed WHERE r.import_id = $1 AND r.row_no = placed.row_no`,
      [importId, limit, full(limit)],
    );
  }

  async refusedAmong(importId: string, rowNos: readonly number[]): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM import_rows WHERE import_id = $1 AND row_no = ANY($2) AND outcome = 'invalid'`,
      [importId, rowNos],
    );
    return row?.n ?? 0;
  }

  /**
   * New people. In the order of the unique index, so that two imports with the same people wait for each other
   * instead of dead-locking, and its pages are visited in order. Says how many there are.
   */
  async insertPeople(importId: string, waiting: boolean): Promise<number> {
    // For the rest of the transaction: with the server's usual 4 MB the rows are sorted on disk.
    await this.database.sql(`SELECT set_config('work_mem', '64MB', true)`);
    return this.database.affect(
      `INSERT INTO people (id, name, id_type, id_blind, phone_blind, sealed, sex, birth_date, status, region_code,
         territory_code, ethnicity, political_status, education, professional_title, employer, position, expertise,
         service_intents, availability, note, tokens, member_places, membership_count, import_id)
       SELECT r.person_id, r.name, r.id_type, r.id_blind, r.phone_blind, r.sealed, r.sex, r.birth_date, 'pending_confirmation',
         r.region_code, r.territory_code, r.ethnicity, r.political_status, r.education, r.professional_title, r.employer,
         r.position, r.expertise, r.service_intents, r.availability, r.note, r.tokens,
         member_places(o.territory_code, o.id, o.line_id), $2::int, r.import_id
       FROM import_rows r JOIN organizations o ON o.id = r.organization_id
       WHERE r.import_id = $1 AND r.outcome = 'create' ORDER BY r.id_blind
       ON CONFLICT (id_blind) DO NOTHING`,
      [importId, waiting ? 0 : 1],
    );
  }

  /** Rows that were new when they were compared, and whose person somebody else has registered since. */
  async overtakenRows(importId: string): Promise<number[]> {
    const rows = await this.database.sql<{ row_no: number }>(
      `SELECT r.row_no FROM import_rows r JOIN people p ON p.id_blind = r.id_blind
       WHERE r.import_id = $1 AND r.outcome = 'create' AND p.id <> r.person_id`,
      [importId],
    );
    return rows.map(({ row_no }) => row_no);
  }

  /** A person who stands in the file for two teams is created by the first row: the later ones point to the same person. */
  async pointLinksToPeople(importId: string): Promise<void> {
    await this.database.sql(
      `UPDATE import_rows r SET person_id = p.id, sealed = NULL FROM people p
       WHERE r.import_id = $1 AND r.outcome = 'link' AND p.id_blind = r.id_blind AND r.person_id IS DISTINCT FROM p.id`,
      [importId],
    );
  }

  /**
   * Approved at once: a unit's own collective import counts as its consent (domain: Memberships). Of an unclaimed team they
   * are requests, which its claim decides.
   */
  async insertMemberships(importId: string, waiting: boolean): Promise<number> {
    return this.database.affect(
      `INSERT INTO memberships (id, person_id, organization_id, line_id, territory_code, status, import_id, decided_at)
       SELECT r.membership_id, r.person_id, r.organization_id, o.line_id, o.territory_code, $2::text, r.import_id, CASE WHEN $2 = 'approved' THEN now() END
       FROM import_rows r JOIN organizations o ON o.id = r.organization_id
       WHERE r.import_id = $1 AND r.outcome IN ('create', 'link')
       ON CONFLICT (person_id, organization_id) WHERE status IN ('requested', 'approved')
       DO UPDATE SET status = 'approved', decided_at = excluded.decided_at, import_id = excluded.import_id
         WHERE memberships.status = 'requested' AND excluded.status = 'approved'`,
      [importId, waiting ? 'requested' : 'approved'],
    );
  }

  /** Created people begin with one membership; whoever was linked gets more. */
  async countLinkedMemberships(importId: string): Promise<void> {
    await this.database.sql(
      `UPDATE people p SET membership_count = p.membership_count + l.n
       FROM (SELECT person_id, count(*)::smallint AS n FROM import_rows
             WHERE import_id = $1 AND outcome = 'link' GROUP BY person_id) l
       WHERE p.id = l.person_id`,
      [importId],
    );
  }

  /** New members per organization, for its counters. */
  membersAdded(
    importId: string,
  ): Promise<Array<{ organizationId: string; registered: number; confirmed: number }>> {
    return this.database.sql(
      `SELECT r.organization_id AS "organizationId", count(*)::int AS registered,
              count(*) FILTER (WHERE p.status = 'active')::int AS confirmed
       FROM import_rows r JOIN people p ON p.id = r.person_id
       WHERE r.import_id = $1 AND r.outcome IN ('create', 'link') GROUP BY r.organization_id`,
      [importId],
    );
  }
}
