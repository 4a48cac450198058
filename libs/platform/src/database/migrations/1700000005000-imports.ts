import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Collective registration. `import_rows` is UNLOGGED: it is a pure function of the file, the corrections and the
 * reference data, so a crash of PostgreSQL that empties it costs a new validation and nothing else.
 * `import_staging_alive` is emptied by the same crash, which is how the loss is noticed.
 */
export class Imports1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imports (
        id uuid CONSTRAINT pk_imports PRIMARY KEY,
        kind text NOT NULL CONSTRAINT ck_imports_kind CHECK (kind IN ('volunteers', 'organizations')),
        template text NOT NULL,
        organization_id uuid NOT NULL CONSTRAINT fk_imports_organization REFERENCES organizations (id),
        status text NOT NULL CONSTRAINT ck_imports_status CHECK (status IN ('queued', 'validating', 'ready',
          'committing', 'committed', 'failed', 'cancelled', 'undone')),
        revision int NOT NULL DEFAULT 1,
        file_key text NOT NULL,
        file_name text NOT NULL,
        file_size bigint NOT NULL,
        content_sha256 bytea NOT NULL,
        source jsonb,
        total int NOT NULL DEFAULT 0,
        to_create int NOT NULL DEFAULT 0,
        to_link int NOT NULL DEFAULT 0,
        unchanged int NOT NULL DEFAULT 0,
        invalid int NOT NULL DEFAULT 0,
        processed int NOT NULL DEFAULT 0,
        expected int,
        notices jsonb NOT NULL DEFAULT '[]',
        problem jsonb,
        mode text CONSTRAINT ck_imports_mode CHECK (mode IN ('valid-rows', 'all-or-nothing')),
        first_id uuid,
        last_id uuid,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz,
        committed_at timestamptz,
        committed_by uuid,
        undo_requested_at timestamptz,
        undone_at timestamptz,
        version int NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX uq_imports_content ON imports (organization_id, kind, content_sha256)
        WHERE status IN ('queued', 'validating', 'ready', 'committing', 'committed');
      CREATE INDEX ix_imports_organization ON imports (organization_id, id DESC);

      CREATE TABLE import_revisions (
        import_id uuid NOT NULL CONSTRAINT fk_import_revisions_import REFERENCES imports (id) ON DELETE CASCADE,
        revision int NOT NULL,
        file_key text NOT NULL,
        file_name text NOT NULL,
        content_sha256 bytea NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_import_revisions PRIMARY KEY (import_id, revision)
      );

      CREATE TABLE import_corrections (
        import_id uuid NOT NULL CONSTRAINT fk_import_corrections_import REFERENCES imports (id) ON DELETE CASCADE,
        revision int NOT NULL,
        row_no int NOT NULL,
        field text NOT NULL,
        sealed bytea NOT NULL,
        corrected_by uuid NOT NULL,
        corrected_at timestamptz NOT NULL,
        CONSTRAINT pk_import_corrections PRIMARY KEY (import_id, revision, row_no, field)
      );

      CREATE UNLOGGED TABLE import_rows (
        import_id uuid NOT NULL,
        row_no int NOT NULL,
        outcome text NOT NULL,
        cells bytea NOT NULL,
        problems jsonb,
        organization_id uuid,
        person_id uuid,
        membership_id uuid,
        name text,
        id_type text,
        id_blind uuid,
        phone_blind uuid,
        sealed bytea,
        sex text,
        birth_date date,
        region_code text,
        territory_code text,
        ethnicity text,
        political_status text,
        education text,
        professional_title text,
        employer text,
        position text,
        expertise text[],
        service_intents text[],
        availability text,
        note text,
        tokens int[],
        value jsonb,
        CONSTRAINT pk_import_rows PRIMARY KEY (import_id, row_no)
      );
      CREATE INDEX ix_import_rows_outcome ON import_rows (import_id, outcome, row_no) WHERE outcome <> 'create';

      CREATE UNLOGGED TABLE import_staging_alive (
        id boolean CONSTRAINT pk_import_staging_alive PRIMARY KEY DEFAULT true CHECK (id)
      );
      INSERT INTO import_staging_alive DEFAULT VALUES;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE import_staging_alive, import_rows, import_corrections, import_revisions, imports',
    );
  }
}
