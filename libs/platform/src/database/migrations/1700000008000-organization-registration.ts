import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Online registration of organizations: applications, the links that lead back to them, what was submitted and decided. */
export class OrganizationRegistration1700000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organization_registrations (
        id uuid CONSTRAINT pk_organization_registrations PRIMARY KEY,
        tracking_no text NOT NULL,
        status text NOT NULL CONSTRAINT ck_organization_registrations_status
          CHECK (status IN ('draft', 'submitted', 'returned', 'approved', 'rejected', 'withdrawn')),
        form jsonb NOT NULL,
        name text GENERATED ALWAYS AS (form ->> 'name') STORED,
        supervisor_id uuid GENERATED ALWAYS AS ((form ->> 'parentId')::uuid) STORED,
        sealed bytea NOT NULL,
        language text NOT NULL CONSTRAINT ck_organization_registrations_language CHECK (language IN ('zh', 'en')),
        email_blind uuid NOT NULL,
        organization_id uuid CONSTRAINT fk_organization_registrations_organization REFERENCES organizations (id),
        invitation text CONSTRAINT ck_organization_registrations_invitation
          CHECK (invitation IN ('sent', 'channel_off', 'not_permitted')),
        submitted_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT uq_organization_registrations_tracking_no UNIQUE (tracking_no),
        CONSTRAINT ck_organization_registrations_organization CHECK ((status = 'approved') = (organization_id IS NOT NULL))
      );
      COMMENT ON COLUMN organization_registrations.form IS 'what the form says and names nobody, as far as it is filled in';
      COMMENT ON COLUMN organization_registrations.sealed IS 'the proven e-mail address, and the names and contacts of people';
      CREATE INDEX ix_organization_registrations_status ON organization_registrations (status, id);
      CREATE INDEX ix_organization_registrations_drafts ON organization_registrations (updated_at) WHERE status = 'draft';
      CREATE INDEX ix_organization_registrations_organization ON organization_registrations (organization_id)
        WHERE organization_id IS NOT NULL;

      CREATE TABLE organization_registration_tokens (
        hash bytea CONSTRAINT pk_organization_registration_tokens PRIMARY KEY,
        registration_id uuid NOT NULL CONSTRAINT fk_organization_registration_tokens_registration
          REFERENCES organization_registrations (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX ix_organization_registration_tokens_registration
        ON organization_registration_tokens (registration_id, created_at);

      CREATE TABLE organization_registration_submissions (
        id uuid CONSTRAINT pk_organization_registration_submissions PRIMARY KEY,
        registration_id uuid NOT NULL CONSTRAINT fk_organization_registration_submissions_registration
          REFERENCES organization_registrations (id) ON DELETE CASCADE,
        form jsonb NOT NULL,
        sealed bytea NOT NULL,
        attachments text[] NOT NULL,
        at timestamptz NOT NULL
      );
      COMMENT ON TABLE organization_registration_submissions IS 'what was submitted each time, so that a reviewer sees what has changed';
      CREATE INDEX ix_organization_registration_submissions_registration
        ON organization_registration_submissions (registration_id, id DESC);

      CREATE TABLE organization_registration_decisions (
        id uuid CONSTRAINT pk_organization_registration_decisions PRIMARY KEY,
        registration_id uuid NOT NULL CONSTRAINT fk_organization_registration_decisions_registration
          REFERENCES organization_registrations (id) ON DELETE CASCADE,
        event text NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        reason text,
        field_reasons jsonb NOT NULL,
        account_id uuid,
        account text,
        at timestamptz NOT NULL
      );
      CREATE INDEX ix_organization_registration_decisions_registration
        ON organization_registration_decisions (registration_id, id DESC);

      CREATE INDEX ix_organizations_submitted ON organizations (id) WHERE status = 'submitted';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_organizations_submitted;
      DROP TABLE organization_registration_decisions, organization_registration_submissions,
        organization_registration_tokens, organization_registrations;
    `);
  }
}
