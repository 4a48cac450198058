import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, known devices, password resets by mail, what is told after sign-in, and the three administrations kept apart. */
export class SecondFactor1700000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE second_factors (
        account_id uuid CONSTRAINT pk_second_factors PRIMARY KEY
          CONSTRAINT fk_second_factors_account REFERENCES accounts (id) ON DELETE CASCADE,
        sealed bytea,
        confirmed_at timestamptz,
        last_step bigint NOT NULL DEFAULT 0,
        pending_sealed bytea,
        pending_until timestamptz,
        failed_attempts int NOT NULL DEFAULT 0,
        locked_until timestamptz,
        CONSTRAINT ck_second_factors_confirmed CHECK ((sealed IS NULL) = (confirmed_at IS NULL)),
        CONSTRAINT ck_second_factors_pending CHECK ((pending_sealed IS NULL) = (pending_until IS NULL))
      );
      COMMENT ON COLUMN second_factors.last_step IS 'newest time step whose value was used: none at or before it is taken again';

      CREATE TABLE recovery_codes (
        account_id uuid NOT NULL CONSTRAINT fk_recovery_codes_account REFERENCES accounts (id) ON DELETE CASCADE,
        hash bytea NOT NULL,
        used_at timestamptz,
        CONSTRAINT pk_recovery_codes PRIMARY KEY (account_id, hash)
      );

      CREATE TABLE known_devices (
        account_id uuid NOT NULL CONSTRAINT fk_known_devices_account REFERENCES accounts (id) ON DELETE CASCADE,
        mark bytea NOT NULL,
        first_seen_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        CONSTRAINT pk_known_devices PRIMARY KEY (account_id, mark)
      );
      COMMENT ON COLUMN known_devices.mark IS 'hash of a random cookie';
      CREATE INDEX ix_known_devices_last_seen ON known_devices (last_seen_at);

      CREATE TABLE password_reset_requests (
        id uuid CONSTRAINT pk_password_reset_requests PRIMARY KEY,
        sealed bytea NOT NULL,
        created_at timestamptz NOT NULL
      );
      COMMENT ON COLUMN password_reset_requests.sealed IS 'the account name or address that somebody typed';

      ALTER TABLE accounts
        ADD COLUMN home_id uuid CONSTRAINT fk_accounts_home REFERENCES organizations (id),
        ADD COLUMN last_sign_in_at timestamptz,
        ADD COLUMN failures_since_sign_in int NOT NULL DEFAULT 0;
      COMMENT ON COLUMN accounts.home_id IS 'the organization it was opened for; decides who sees it while it holds no role';
      CREATE INDEX ix_accounts_home ON accounts (home_id) WHERE home_id IS NOT NULL;
      ALTER TABLE sessions
        ADD COLUMN previous_sign_in_at timestamptz,
        ADD COLUMN failures_before int NOT NULL DEFAULT 0;
      ALTER TABLE one_time_codes
        ADD COLUMN failures int NOT NULL DEFAULT 0,
        ADD COLUMN locked_until timestamptz;
      COMMENT ON COLUMN one_time_codes.failures IS 'wrong guesses in a row, over all codes of the subject';
      ALTER TABLE role_grants ADD COLUMN reminded_at timestamptz;
      CREATE INDEX ix_role_grants_expiring ON role_grants (expires_at)
        WHERE revoked_at IS NULL AND reminded_at IS NULL AND expires_at IS NOT NULL;
      CREATE INDEX ix_role_grants_security ON role_grants (organization_id)
        WHERE role = 'security_administrator' AND revoked_at IS NULL;

      CREATE FUNCTION keep_administrations_apart() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE administrations constant text[] := '{system_administrator,security_administrator,audit_administrator}';
      BEGIN
        -- One after the other: of two grants at once the second sees the first.
        PERFORM FROM accounts WHERE id = NEW.account_id FOR NO KEY UPDATE;
        IF EXISTS (SELECT FROM role_grants g
          WHERE g.account_id = NEW.account_id AND g.id <> NEW.id AND g.role <> NEW.role AND g.revoked_at IS NULL
            AND (g.expires_at IS NULL OR g.expires_at > NEW.granted_at)
            AND (g.role = ANY (administrations) OR NEW.role = ANY (administrations)))
        THEN
          RAISE EXCEPTION 'system, security and audit administration are kept apart'
            USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'ex_role_grants_administrations', TABLE = 'role_grants';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER role_grants_administrations_apart
        BEFORE INSERT OR UPDATE OF role, account_id, revoked_at, expires_at ON role_grants
        FOR EACH ROW WHEN (NEW.revoked_at IS NULL) EXECUTE FUNCTION keep_administrations_apart();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER role_grants_administrations_apart ON role_grants;
      DROP FUNCTION keep_administrations_apart();
      DROP INDEX ix_role_grants_expiring, ix_role_grants_security;
      ALTER TABLE role_grants DROP COLUMN reminded_at;
      ALTER TABLE one_time_codes DROP COLUMN failures, DROP COLUMN locked_until;
      ALTER TABLE sessions DROP COLUMN previous_sign_in_at, DROP COLUMN failures_before;
      ALTER TABLE accounts DROP COLUMN home_id, DROP COLUMN last_sign_in_at, DROP COLUMN failures_since_sign_in;
      DROP TABLE password_reset_requests, known_devices, recovery_codes, second_factors;
    `);
  }
}
