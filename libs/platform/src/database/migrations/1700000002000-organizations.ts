import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regions with validity, code lists, the organization tree with both lines of authority, posts, formation rules, counters. */
export class Organizations1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE regions (
        code text CONSTRAINT pk_regions PRIMARY KEY,
        name text NOT NULL,
        full_name text NOT NULL,
        level text NOT NULL CONSTRAINT ck_regions_level
          CHECK (level IN ('national', 'province', 'prefecture', 'county', 'township')),
        parent_code text CONSTRAINT fk_regions_parent REFERENCES regions (code),
        path text[] NOT NULL,
        territory_code text NOT NULL,
        valid_from date,
        valid_to date,
        successor_code text CONSTRAINT fk_regions_successor REFERENCES regions (code)
      );
      CREATE INDEX ix_regions_parent ON regions (parent_code, code);
      CREATE INDEX ix_regions_name ON regions (name);
      CREATE INDEX ix_regions_path ON regions USING gin (path) WHERE level <> 'township';

      CREATE TABLE code_list_entries (
        list text NOT NULL,
        code text NOT NULL,
        zh text NOT NULL,
        en text NOT NULL,
        aliases text[] NOT NULL DEFAULT '{}',
        position int NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        source text NOT NULL,
        CONSTRAINT pk_code_list_entries PRIMARY KEY (list, code, valid_from)
      );

      CREATE SEQUENCE organization_numbers;
      CREATE TABLE organizations (
        id uuid CONSTRAINT pk_organizations PRIMARY KEY,
        org_no text NOT NULL DEFAULT 'Z' || lpad(nextval('organization_numbers')::text, 8, '0'),
        name text NOT NULL,
        kind text NOT NULL CONSTRAINT ck_organizations_kind CHECK (kind IN ('association', 'national_society',
          'provincial_society', 'municipal_society', 'university_association', 'enterprise_association',
          'rural_technical_association', 'science_base', 'service_team', 'other')),
        level text NOT NULL CONSTRAINT ck_organizations_level
          CHECK (level IN ('national', 'province', 'prefecture', 'county', 'township')),
        team_rank text NOT NULL DEFAULT 'none' CONSTRAINT ck_organizations_team_rank
          CHECK (team_rank IN ('corps', 'detachment', 'brigade', 'squad', 'team', 'none')),
        parent_id uuid CONSTRAINT fk_organizations_parent REFERENCES organizations (id),
        ancestor_ids uuid[] NOT NULL,
        line_id uuid,
        region_code text NOT NULL CONSTRAINT fk_organizations_region REFERENCES regions (code),
        region_path text[] NOT NULL,
        territory_code text NOT NULL,
        status text NOT NULL CONSTRAINT ck_organizations_status CHECK (status IN ('draft', 'submitted', 'returned',
          'rejected', 'approved', 'suspended', 'dissolved', 'merged')),
        origin text NOT NULL DEFAULT 'online' CONSTRAINT ck_organizations_origin
          CHECK (origin IN ('online', 'collective', 'legacy', 'seed')),
        host_unit text,
        uscc text,
        founded_on date,
        leader_name text,
        leader_title text,
        admin_name text,
        sealed bytea,
        service_fields text[] NOT NULL DEFAULT '{}',
        summary text,
        expected_members int,
        legacy_no text,
        note text,
        name_tokens int[] NOT NULL,
        import_id uuid,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT uq_organizations_org_no UNIQUE (org_no),
        CONSTRAINT ck_organizations_root CHECK ((parent_id IS NULL) = (cardinality(ancestor_ids) = 1))
      );
      COMMENT ON COLUMN organizations.ancestor_ids IS 'from the root down to the organization itself';
      COMMENT ON COLUMN organizations.line_id IS 'topmost ancestor-or-self that is not an association: the professional line';
      CREATE UNIQUE INDEX uq_organizations_name ON organizations
        (coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), name)
        WHERE status NOT IN ('rejected', 'dissolved', 'merged');
      CREATE UNIQUE INDEX uq_organizations_uscc ON organizations (uscc)
        WHERE uscc IS NOT NULL AND kind <> 'service_team' AND status NOT IN ('rejected', 'dissolved', 'merged');
      CREATE INDEX ix_organizations_parent ON organizations (parent_id, name, id);
      CREATE INDEX ix_organizations_same_name ON organizations (name);
      CREATE INDEX ix_organizations_ancestors ON organizations USING gin (ancestor_ids);
      CREATE INDEX ix_organizations_regions ON organizations USING gin (region_path);
      CREATE INDEX ix_organizations_tokens ON organizations USING gin (name_tokens);
      CREATE INDEX ix_organizations_import ON organizations (import_id) WHERE import_id IS NOT NULL;

      CREATE TABLE organization_posts (
        id uuid CONSTRAINT pk_organization_posts PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_organization_posts_organization REFERENCES organizations (id) ON DELETE CASCADE,
        post text NOT NULL CONSTRAINT ck_organization_posts_post CHECK (post IN ('leader', 'deputy')),
        name text NOT NULL,
        title text,
        sealed bytea,
        position int NOT NULL,
        CONSTRAINT uq_organization_posts_position UNIQUE (organization_id, post, position)
      );

      CREATE TABLE organization_decisions (
        id uuid CONSTRAINT pk_organization_decisions PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_organization_decisions_organization REFERENCES organizations (id) ON DELETE CASCADE,
        event text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        reason text,
        account_id uuid,
        account text,
        at timestamptz NOT NULL
      );
      CREATE INDEX ix_organization_decisions_organization ON organization_decisions (organization_id, at DESC, id DESC);

      CREATE TABLE formation_rules (
        id uuid CONSTRAINT pk_formation_rules PRIMARY KEY,
        notice text NOT NULL,
        source text NOT NULL,
        team_rank text NOT NULL,
        territory text CONSTRAINT fk_formation_rules_territory REFERENCES regions (code),
        min_members int NOT NULL,
        leaders int NOT NULL,
        deputies_min int NOT NULL,
        deputies_max int NOT NULL,
        blocking boolean NOT NULL DEFAULT false,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT uq_formation_rules UNIQUE NULLS NOT DISTINCT (notice, team_rank, territory)
      );

      CREATE TABLE organization_counts (
        organization_id uuid CONSTRAINT pk_organization_counts PRIMARY KEY
          CONSTRAINT fk_organization_counts_organization REFERENCES organizations (id) ON DELETE CASCADE,
        registered int NOT NULL DEFAULT 0,
        confirmed int NOT NULL DEFAULT 0,
        subtree_registered int NOT NULL DEFAULT 0,
        subtree_confirmed int NOT NULL DEFAULT 0
      );
      CREATE TABLE organization_count_deltas (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_organization_count_deltas PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_organization_count_deltas_organization REFERENCES organizations (id) ON DELETE CASCADE,
        registered int NOT NULL DEFAULT 0,
        confirmed int NOT NULL DEFAULT 0,
        subtree_registered int NOT NULL DEFAULT 0,
        subtree_confirmed int NOT NULL DEFAULT 0
      );
      COMMENT ON TABLE organization_count_deltas IS 'appended by every change and folded into organization_counts by a job, so that no import waits for the root row';
      CREATE INDEX ix_organization_count_deltas_organization ON organization_count_deltas (organization_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE organization_count_deltas, organization_counts, formation_rules, organization_decisions,
        organization_posts, organizations, code_list_entries, regions;
      DROP SEQUENCE organization_numbers;
    `);
  }
}
