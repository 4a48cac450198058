import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs, outbox, idempotency keys, audit log: what the platform itself remembers. */
export class Work1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE jobs (
        id uuid CONSTRAINT pk_jobs PRIMARY KEY,
        name text NOT NULL,
        payload jsonb NOT NULL,
        key text,
        run_after timestamptz NOT NULL,
        claim uuid,
        lease_until timestamptz,
        attempts int NOT NULL DEFAULT 0,
        failures int NOT NULL DEFAULT 0,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        done_at timestamptz,
        failed_at timestamptz
      );
      CREATE UNIQUE INDEX uq_jobs_key ON jobs (name, key) WHERE key IS NOT NULL AND done_at IS NULL AND failed_at IS NULL;
      CREATE INDEX ix_jobs_due ON jobs (run_after) WHERE done_at IS NULL AND failed_at IS NULL;
      CREATE INDEX ix_jobs_finished ON jobs (done_at) WHERE done_at IS NOT NULL;

      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_outbox PRIMARY KEY,
        event_id uuid NOT NULL,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        type text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        relayed_at timestamptz
      );
      CREATE INDEX ix_outbox_waiting ON outbox (xid, id) WHERE relayed_at IS NULL;

      CREATE TABLE idempotency_keys (
        owner text NOT NULL,
        key text NOT NULL,
        route text NOT NULL,
        request_hash bytea NOT NULL,
        state text NOT NULL CONSTRAINT ck_idempotency_keys_state CHECK (state IN ('running', 'done')),
        status int,
        headers jsonb,
        body bytea,
        created_at timestamptz NOT NULL DEFAULT now(),
        locked_until timestamptz NOT NULL,
        CONSTRAINT pk_idempotency_keys PRIMARY KEY (owner, key)
      );
      CREATE INDEX ix_idempotency_keys_created ON idempotency_keys (created_at);

      CREATE TABLE audit_log (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_audit_log PRIMARY KEY,
        at timestamptz NOT NULL,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        account_id uuid,
        action text NOT NULL,
        object_type text NOT NULL,
        object_id text,
        organization_id uuid,
        result text NOT NULL,
        details jsonb NOT NULL,
        trace_id text
      );
      CREATE INDEX ix_audit_log_object ON audit_log (object_type, object_id, id DESC);
      CREATE INDEX ix_audit_log_account ON audit_log (account_id, id DESC);
      CREATE INDEX ix_audit_log_organization ON audit_log (organization_id, id DESC);

      CREATE TABLE audit_chain (
        position bigint CONSTRAINT pk_audit_chain PRIMARY KEY,
        audit_id bigint NOT NULL CONSTRAINT fk_audit_chain_audit_log REFERENCES audit_log (id),
        hash bytea NOT NULL,
        CONSTRAINT uq_audit_chain_audit_id UNIQUE (audit_id)
      );

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_chain_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_chain
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_chain, audit_log, idempotency_keys, outbox, jobs;
      DROP FUNCTION refuse_change();
    `);
  }
}
