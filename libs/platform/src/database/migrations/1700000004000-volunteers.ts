import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People and memberships. Few and small indexes: at millions of rows they bound the speed of an import.
 * Identifiers are UUIDv7, so an index that ends in the person's id lists newest first.
 */
export class Volunteers1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE volunteer_numbers CACHE 1000;
      CREATE TABLE people (
        id uuid CONSTRAINT pk_people PRIMARY KEY,
        number bigint NOT NULL DEFAULT nextval('volunteer_numbers'),
        name text NOT NULL,
        id_type text NOT NULL CONSTRAINT ck_people_id_type
          CHECK (id_type IN ('resident', 'hk_macao_resident', 'taiwan_resident', 'foreigner', 'passport')),
        id_blind uuid NOT NULL,
        phone_blind uuid,
        sealed bytea NOT NULL,
        sex text CONSTRAINT ck_people_sex CHECK (sex IN ('male', 'female')),
        birth_date date,
        status text NOT NULL CONSTRAINT ck_people_status
          CHECK (status IN ('pending_confirmation', 'active', 'suspended', 'closed')),
        region_code text NOT NULL CONSTRAINT fk_people_region REFERENCES regions (code),
        territory_code text NOT NULL,
        ethnicity text,
        political_status text,
        education text,
        professional_title text,
        employer text,
        position text,
        expertise text[] NOT NULL DEFAULT '{}',
        service_intents text[] NOT NULL DEFAULT '{}',
        availability text,
        note text,
        tokens int[] NOT NULL,
        membership_count smallint NOT NULL DEFAULT 0 CONSTRAINT ck_people_membership_count CHECK (membership_count >= 0),
        import_id uuid,
        confirmed_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT uq_people_number UNIQUE (number),
        CONSTRAINT uq_people_id_blind UNIQUE (id_blind)
      );
      CREATE INDEX ix_people_phone_blind ON people (phone_blind);
      CREATE INDEX ix_people_territory ON people (territory_code, id DESC);
      CREATE INDEX ix_people_tokens ON people USING gin (tokens);

      CREATE TABLE memberships (
        id uuid CONSTRAINT pk_memberships PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT fk_memberships_person REFERENCES people (id),
        organization_id uuid NOT NULL CONSTRAINT fk_memberships_organization REFERENCES organizations (id),
        line_id uuid,
        territory_code text NOT NULL,
        status text NOT NULL CONSTRAINT ck_memberships_status
          CHECK (status IN ('requested', 'approved', 'declined', 'left', 'removed')),
        import_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        decided_at timestamptz,
        ended_at timestamptz,
        version int NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX uq_memberships_open ON memberships (person_id, organization_id) WHERE status IN ('requested', 'approved');
      CREATE INDEX ix_memberships_organization ON memberships (organization_id, person_id DESC);
      CREATE INDEX ix_memberships_territory ON memberships (territory_code, person_id DESC);
      CREATE INDEX ix_memberships_line ON memberships (line_id, person_id DESC) WHERE line_id IS NOT NULL;

      CREATE TABLE refused_people (
        id_blind uuid CONSTRAINT pk_refused_people PRIMARY KEY,
        at timestamptz NOT NULL
      );
      COMMENT ON TABLE refused_people IS 'tombstones: who refused a collective registration may not be imported again; holds no personal data';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE refused_people, memberships, people;
      DROP SEQUENCE volunteer_numbers;
    `);
  }
}
