import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions about memberships: why, what waits, and the rules that limit memberships and administrators. */
export class Memberships1700000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE memberships ADD COLUMN reason text;
      COMMENT ON COLUMN memberships.reason IS 'given with the last decision; the person may read it';
      CREATE INDEX ix_memberships_requested ON memberships (organization_id, id DESC) WHERE status = 'requested';

      CREATE TABLE membership_rules (
        id uuid CONSTRAINT pk_membership_rules PRIMARY KEY,
        source text NOT NULL,
        most int NOT NULL CONSTRAINT ck_membership_rules_most CHECK (most > 0),
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT uq_membership_rules UNIQUE (valid_from)
      );
      COMMENT ON TABLE membership_rules IS 'how many approved memberships a person may have at a time; of several in force the latest holds';

      CREATE TABLE administrator_seat_rules (
        id uuid CONSTRAINT pk_administrator_seat_rules PRIMARY KEY,
        source text NOT NULL,
        territory text CONSTRAINT fk_administrator_seat_rules_territory REFERENCES regions (code),
        members_per_seat int NOT NULL CONSTRAINT ck_administrator_seat_rules_members CHECK (members_per_seat > 0),
        most int NOT NULL CONSTRAINT ck_administrator_seat_rules_most CHECK (most > 0),
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT uq_administrator_seat_rules UNIQUE NULLS NOT DISTINCT (territory, valid_from)
      );
      COMMENT ON TABLE administrator_seat_rules IS 'administrators by members; the nearest territory holds, null is everywhere, of several the latest';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE administrator_seat_rules, membership_rules;
      DROP INDEX ix_memberships_requested;
      ALTER TABLE memberships DROP COLUMN reason;
    `);
  }
}
