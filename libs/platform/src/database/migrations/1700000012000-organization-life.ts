import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organization becomes: its successor, where it came from in its history, why memberships ended, regions that follow another. */
export class OrganizationLife1700000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organizations
        ADD COLUMN successor_id uuid CONSTRAINT fk_organizations_successor REFERENCES organizations (id),
        ADD CONSTRAINT ck_organizations_successor
          CHECK (successor_id IS NULL OR (status IN ('dissolved', 'merged') AND successor_id <> id));
      CREATE INDEX ix_organizations_successor ON organizations (successor_id) WHERE successor_id IS NOT NULL;
      COMMENT ON COLUMN organizations.successor_id IS 'who took over when it was dissolved or merged, and may certify for it';

      ALTER TABLE organization_decisions
        ADD COLUMN from_organization_id uuid CONSTRAINT fk_organization_decisions_from REFERENCES organizations (id) ON DELETE SET NULL,
        ADD COLUMN to_organization_id uuid CONSTRAINT fk_organization_decisions_to REFERENCES organizations (id) ON DELETE SET NULL;
      CREATE INDEX ix_organization_decisions_from ON organization_decisions (from_organization_id)
        WHERE from_organization_id IS NOT NULL;
      CREATE INDEX ix_organization_decisions_to ON organization_decisions (to_organization_id)
        WHERE to_organization_id IS NOT NULL;
      COMMENT ON COLUMN organization_decisions.from_organization_id IS 'of a move: the supervisor before';
      COMMENT ON COLUMN organization_decisions.to_organization_id IS 'of a move: the supervisor after; of an end: the successor';

      ALTER TABLE memberships ADD COLUMN end_reason text;
      COMMENT ON COLUMN memberships.end_reason IS 'a word, when no person ended it: organization_dissolved, organization_merged';

      CREATE TABLE region_successions (
        code text CONSTRAINT pk_region_successions PRIMARY KEY CONSTRAINT fk_region_successions_region REFERENCES regions (code),
        successor_code text NOT NULL CONSTRAINT fk_region_successions_successor REFERENCES regions (code),
        valid_from date NOT NULL,
        account_id uuid,
        recorded_at timestamptz NOT NULL,
        organizations int NOT NULL DEFAULT 0,
        people int NOT NULL DEFAULT 0,
        memberships int NOT NULL DEFAULT 0,
        finished_at timestamptz,
        CONSTRAINT ck_region_successions_other CHECK (code <> successor_code)
      );
      COMMENT ON TABLE region_successions IS 'what a job carries over from an abolished region to its successor, and how far it is';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE region_successions;
      ALTER TABLE memberships DROP COLUMN end_reason;
      ALTER TABLE organization_decisions DROP COLUMN from_organization_id, DROP COLUMN to_organization_id;
      ALTER TABLE organizations DROP COLUMN successor_id;
    `);
  }
}
