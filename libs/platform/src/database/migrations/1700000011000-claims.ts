import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Teams of the earlier platform (legacy), who asks for them, and what was decided. */
export class Claims1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organizations
        ADD COLUMN claimed_at timestamptz,
        ADD CONSTRAINT ck_organizations_legacy CHECK (origin <> 'legacy' OR legacy_no IS NOT NULL),
        ADD CONSTRAINT ck_organizations_claimed
          CHECK (claimed_at IS NULL OR origin = 'legacy');
      COMMENT ON COLUMN organizations.claimed_at IS 'of a legacy team: since when somebody answers for it; until then it is blocked';
      CREATE UNIQUE INDEX uq_organizations_legacy_no ON organizations (legacy_no) WHERE origin = 'legacy';
      CREATE INDEX ix_organizations_unclaimed ON organizations (name, id) WHERE origin = 'legacy' AND claimed_at IS NULL;

      DROP INDEX uq_organizations_name;
      CREATE UNIQUE INDEX uq_organizations_name ON organizations
        (coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), name)
        WHERE status NOT IN ('rejected', 'dissolved', 'merged') AND (origin <> 'legacy' OR claimed_at IS NOT NULL);
      COMMENT ON INDEX uq_organizations_name IS 'a team that registered anew has the name of its unclaimed former self';

      CREATE TABLE organization_claims (
        id uuid CONSTRAINT pk_organization_claims PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_organization_claims_organization REFERENCES organizations (id),
        claimant_id uuid CONSTRAINT fk_organization_claims_claimant REFERENCES organizations (id),
        mode text NOT NULL CONSTRAINT ck_organization_claims_mode CHECK (mode IN ('own', 'merge')),
        status text NOT NULL CONSTRAINT ck_organization_claims_status
          CHECK (status IN ('submitted', 'returned', 'approved', 'rejected', 'superseded', 'withdrawn')),
        source text NOT NULL CONSTRAINT ck_organization_claims_source CHECK (source IN ('claim', 'registration')),
        statement text NOT NULL,
        submitted_by uuid NOT NULL CONSTRAINT fk_organization_claims_account REFERENCES accounts (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        decided_at timestamptz,
        reason text,
        joined int,
        left_behind int,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT ck_organization_claims_claimant CHECK ((mode = 'merge') = (claimant_id IS NOT NULL)),
        CONSTRAINT ck_organization_claims_other CHECK (claimant_id <> organization_id)
      );
      CREATE UNIQUE INDEX uq_organization_claims_approved ON organization_claims (organization_id) WHERE status = 'approved';
      CREATE UNIQUE INDEX uq_organization_claims_open ON organization_claims (organization_id, coalesce(claimant_id, submitted_by))
        WHERE status IN ('submitted', 'returned');
      CREATE INDEX ix_organization_claims_organization ON organization_claims (organization_id, id DESC);
      CREATE INDEX ix_organization_claims_claimant ON organization_claims (claimant_id, id DESC) WHERE claimant_id IS NOT NULL;
      CREATE INDEX ix_organization_claims_submitted_by ON organization_claims (submitted_by, id DESC);

      CREATE TABLE organization_claim_decisions (
        id uuid CONSTRAINT pk_organization_claim_decisions PRIMARY KEY,
        claim_id uuid NOT NULL CONSTRAINT fk_organization_claim_decisions_claim REFERENCES organization_claims (id),
        event text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        reason text,
        account_id uuid,
        account text,
        at timestamptz NOT NULL
      );
      CREATE INDEX ix_organization_claim_decisions_claim ON organization_claim_decisions (claim_id, id DESC);

      CREATE TABLE organization_claim_left_behind (
        claim_id uuid NOT NULL CONSTRAINT fk_organization_claim_left_behind_claim REFERENCES organization_claims (id),
        person_id uuid NOT NULL CONSTRAINT fk_organization_claim_left_behind_person REFERENCES people (id) ON DELETE CASCADE,
        reason text NOT NULL CONSTRAINT ck_organization_claim_left_behind_reason CHECK (reason IN ('limit', 'closed')),
        CONSTRAINT pk_organization_claim_left_behind PRIMARY KEY (claim_id, person_id)
      );
      CREATE INDEX ix_organization_claim_left_behind_person ON organization_claim_left_behind (person_id);

      ALTER TABLE imports DROP CONSTRAINT ck_imports_kind, ADD CONSTRAINT ck_imports_kind
        CHECK (kind IN ('volunteers', 'organizations', 'legacy-teams', 'legacy-volunteers'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM imports WHERE kind IN ('legacy-teams', 'legacy-volunteers');
      ALTER TABLE imports DROP CONSTRAINT ck_imports_kind, ADD CONSTRAINT ck_imports_kind
        CHECK (kind IN ('volunteers', 'organizations'));
      DROP TABLE organization_claim_left_behind, organization_claim_decisions, organization_claims;
      DROP INDEX uq_organizations_name;
      CREATE UNIQUE INDEX uq_organizations_name ON organizations
        (coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), name)
        WHERE status NOT IN ('rejected', 'dissolved', 'merged');
      DROP INDEX uq_organizations_legacy_no, ix_organizations_unclaimed;
      ALTER TABLE organizations DROP CONSTRAINT ck_organizations_legacy, DROP COLUMN claimed_at;
    `);
  }
}
