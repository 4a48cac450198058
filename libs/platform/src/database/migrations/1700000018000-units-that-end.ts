import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a rejected unit had left open: its members are free, as after every other end. And applications by their supervisor. */
export class UnitsThatEnd1700000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      WITH open AS (
        SELECT m.id, m.person_id, m.organization_id, m.status FROM memberships m JOIN organizations o ON o.id = m.organization_id
        WHERE o.status = 'rejected' AND m.status IN ('requested', 'approved')
      ), ended AS (
        UPDATE memberships m SET status = CASE open.status WHEN 'approved' THEN 'left' ELSE 'declined' END,
          end_reason = 'organization_rejected', ended_at = now(), decided_at = coalesce(m.decided_at, now()), version = m.version + 1
        FROM open WHERE m.id = open.id
      ), counted AS (
        UPDATE people p SET membership_count = p.membership_count - n.n
        FROM (SELECT person_id, count(*)::smallint AS n FROM open WHERE status = 'approved' GROUP BY person_id) n
        WHERE p.id = n.person_id
      )
      INSERT INTO organization_count_deltas (organization_id, registered, confirmed, subtree_registered, subtree_confirmed)
      SELECT open.organization_id, -count(*), -count(*) FILTER (WHERE p.status = 'active'), -count(*), -count(*) FILTER (WHERE p.status = 'active')
      FROM open JOIN people p ON p.id = open.person_id WHERE open.status = 'approved' GROUP BY open.organization_id;

      UPDATE role_grants g SET revoked_at = now() FROM organizations o
        WHERE o.id = g.organization_id AND o.status = 'rejected' AND g.revoked_at IS NULL;

      COMMENT ON COLUMN memberships.end_reason IS
        'a word, when no person ended it: organization_dissolved, organization_merged, organization_rejected';
      CREATE INDEX ix_organization_registrations_supervisor ON organization_registrations (supervisor_id)
        WHERE status IN ('draft', 'submitted', 'returned');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_organization_registrations_supervisor');
  }
}
