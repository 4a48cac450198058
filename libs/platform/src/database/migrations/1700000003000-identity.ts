import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sessions, refresh tokens and role grants. */
export class Identity1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accounts (
        id uuid CONSTRAINT pk_accounts PRIMARY KEY,
        account text NOT NULL,
        display_name text NOT NULL,
        password_hash text NOT NULL,
        must_change_password boolean NOT NULL DEFAULT false,
        first_password_until timestamptz,
        status text NOT NULL DEFAULT 'active' CONSTRAINT ck_accounts_status CHECK (status IN ('active', 'disabled')),
        failed_attempts int NOT NULL DEFAULT 0,
        locked_until timestamptz,
        language text,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX uq_accounts_account ON accounts (lower(account));

      CREATE TABLE sessions (
        id uuid CONSTRAINT pk_sessions PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT fk_sessions_account REFERENCES accounts (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        device text,
        revoked_at timestamptz,
        revoked_reason text
      );
      CREATE INDEX ix_sessions_account ON sessions (account_id, created_at DESC);

      CREATE TABLE refresh_tokens (
        hash bytea CONSTRAINT pk_refresh_tokens PRIMARY KEY,
        session_id uuid NOT NULL CONSTRAINT fk_refresh_tokens_session REFERENCES sessions (id) ON DELETE CASCADE,
        issued_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX ix_refresh_tokens_session ON refresh_tokens (session_id);

      CREATE TABLE role_grants (
        id uuid CONSTRAINT pk_role_grants PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT fk_role_grants_account REFERENCES accounts (id) ON DELETE CASCADE,
        role text NOT NULL,
        organization_id uuid NOT NULL CONSTRAINT fk_role_grants_organization REFERENCES organizations (id),
        granted_by uuid,
        granted_at timestamptz NOT NULL,
        expires_at timestamptz,
        revoked_at timestamptz,
        revoked_by uuid
      );
      CREATE UNIQUE INDEX uq_role_grants_active ON role_grants (account_id, role, organization_id) WHERE revoked_at IS NULL;
      CREATE INDEX ix_role_grants_organization ON role_grants (organization_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE role_grants, refresh_tokens, sessions, accounts');
  }
}
