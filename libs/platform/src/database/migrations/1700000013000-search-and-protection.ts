import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where people can be found, spellings of organizations, and what protects personal data: key rotation, retention, access to children's records. */
export class SearchAndProtection1700000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.addPlaces(runner);
    await runner.query(`
      ALTER TABLE organizations ADD COLUMN spellings text NOT NULL DEFAULT '';
      COMMENT ON COLUMN organizations.spellings IS 'the name in pinyin, in full and by initials, one spelling a line; empty until computed';
      CREATE INDEX ix_organizations_unspelled ON organizations (id) WHERE spellings = '';
      CREATE INDEX ix_organizations_length ON organizations (char_length(name), id);

      ALTER TABLE imports ADD COLUMN files_removed_at timestamptz;
      CREATE INDEX ix_imports_kept_files ON imports (greatest(created_at, finished_at, committed_at, undone_at))
        WHERE files_removed_at IS NULL AND status IN ('committed', 'failed', 'cancelled', 'undone');
      ALTER TABLE people ADD COLUMN erased_at timestamptz;
      CREATE INDEX ix_people_closed ON people (updated_at) WHERE status = 'closed' AND erased_at IS NULL;

      CREATE TABLE installation_facts (
        name text CONSTRAINT pk_installation_facts PRIMARY KEY,
        value text NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE installation_facts IS 'what must stay as it was on the first start';

      CREATE TABLE key_rotations (
        key_version smallint NOT NULL,
        suite smallint NOT NULL,
        started_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT pk_key_rotations PRIMARY KEY (key_version, suite)
      );
      CREATE TABLE key_rotation_tables (
        key_version smallint NOT NULL,
        suite smallint NOT NULL,
        table_name text NOT NULL,
        outdated bigint NOT NULL,
        resealed bigint NOT NULL DEFAULT 0,
        missed bigint NOT NULL DEFAULT 0,
        unreadable bigint NOT NULL DEFAULT 0,
        position text[],
        finished_at timestamptz,
        CONSTRAINT pk_key_rotation_tables PRIMARY KEY (key_version, suite, table_name),
        CONSTRAINT fk_key_rotation_tables_rotation FOREIGN KEY (key_version, suite)
          REFERENCES key_rotations (key_version, suite) ON DELETE CASCADE
      );

      CREATE TABLE retention_rules (
        name text CONSTRAINT pk_retention_rules PRIMARY KEY,
        zh text NOT NULL,
        en text NOT NULL,
        days int CONSTRAINT ck_retention_rules_days CHECK (days > 0),
        source text NOT NULL,
        held bigint,
        last_run_at timestamptz
      );
      COMMENT ON COLUMN retention_rules.days IS 'kept for so long after its end; null: kept for good';
      INSERT INTO retention_rules (name, zh, en, days, source) VALUES
        ('idempotency.keys', '请求的幂等键与应答', 'Idempotency keys and their answers', 1, 'API 约定：应答保留 24 小时'),
        ('sessions.ended', '已结束的登录会话', 'Sessions that have ended', 90, '《个人信息保护法》第十九条'),
        ('imports.files', '集体注册的原始文件、核对数据与更正', 'Files, staged rows and corrections of collective registrations', 180, '《个人信息保护法》第十九条、第四十七条'),
        ('minors.accesses', '查阅未满十四周岁者信息的记录', 'Records of access to data of children under 14', 1096, '《个人信息保护法》第五十六条'),
        ('people.closed', '已注销志愿者的个人信息', 'Personal data of closed volunteers', 3653, '《志愿服务记录与证明出具办法（试行）》'),
        ('people.refused', '拒绝登记者的防重标记（不含个人信息）', 'Tombstones of who refused a registration (no personal data)', NULL, '《志愿服务条例》第二十五条');

      CREATE TABLE retention_removals (
        rule text NOT NULL CONSTRAINT fk_retention_removals_rule REFERENCES retention_rules (name),
        day date NOT NULL,
        removed bigint NOT NULL,
        CONSTRAINT pk_retention_removals PRIMARY KEY (rule, day)
      );

      CREATE TABLE minor_accesses (
        id uuid CONSTRAINT pk_minor_accesses PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT fk_minor_accesses_person REFERENCES people (id) ON DELETE CASCADE,
        account_id uuid NOT NULL CONSTRAINT fk_minor_accesses_account REFERENCES accounts (id),
        kind text NOT NULL CONSTRAINT ck_minor_accesses_kind CHECK (kind IN ('detail', 'reveal')),
        reason text NOT NULL,
        at timestamptz NOT NULL,
        until timestamptz NOT NULL,
        reads int NOT NULL DEFAULT 0
      );
      CREATE INDEX ix_minor_accesses_person ON minor_accesses (person_id, account_id, until DESC);
      CREATE INDEX ix_minor_accesses_account ON minor_accesses (account_id);
      CREATE INDEX ix_minor_accesses_at ON minor_accesses (at);
    `);
  }

  /**
   * Names and places in one index: a name within a reach is the intersection of two lists of it, however common either is.
   * Places are the codes of province, prefecture and county, and the last 32 random bits of the ids of organizations and lines:
   * they only find candidates, the scope itself is asked of whoever they find.
   */
  private async addPlaces(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION unit_place(id uuid) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
        $$ SELECT ('x' || right(id::text, 8))::bit(32)::int $$;
      CREATE FUNCTION region_places(code text) RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
        $$ SELECT ARRAY[left(code, 2)::int * 10000, left(code, 4)::int * 100, left(code, 6)::int] $$;
      CREATE FUNCTION member_places(territory text, organization uuid, line uuid) RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
        $$ SELECT region_places(territory) || unit_place(organization) || unit_place(coalesce(line, organization)) $$;

      ALTER TABLE people ADD COLUMN member_places int[] NOT NULL DEFAULT '{}';
      UPDATE people p SET member_places = x.places
        FROM (SELECT m.person_id, array_agg(DISTINCT place) AS places
              FROM memberships m CROSS JOIN LATERAL unnest(member_places(m.territory_code, m.organization_id, m.line_id)) AS place
              WHERE m.status IN ('requested', 'approved') GROUP BY m.person_id) x
        WHERE p.id = x.person_id;
      ALTER TABLE people ADD COLUMN places int[] NOT NULL
        GENERATED ALWAYS AS (region_places(territory_code) || member_places) STORED;
      COMMENT ON COLUMN people.places IS 'where somebody can be found: where they live, and what the triggers of memberships keep in member_places';
      DROP INDEX ix_people_tokens;
      CREATE INDEX ix_people_tokens ON people USING gin (tokens, places);
      CREATE INDEX ix_people_province ON people (left(territory_code, 2), id DESC);
      CREATE INDEX ix_memberships_province ON memberships (left(territory_code, 2), person_id DESC);

      CREATE FUNCTION add_member_places() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE people p SET member_places = p.member_places || x.places
        FROM (SELECT n.person_id, array_agg(DISTINCT place) AS places
              FROM added n CROSS JOIN LATERAL unnest(member_places(n.territory_code, n.organization_id, n.line_id)) AS place
              WHERE n.status IN ('requested', 'approved') GROUP BY n.person_id) x
        WHERE p.id = x.person_id AND NOT p.member_places @> x.places;
        RETURN NULL;
      END $$;
      CREATE FUNCTION set_member_places(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        -- Waits for memberships that are just being added: their foreign key holds the person.
        PERFORM FROM people WHERE id = ANY(ids) ORDER BY id FOR UPDATE;
        UPDATE people p SET member_places = ARRAY(
          SELECT DISTINCT place FROM memberships m
          CROSS JOIN LATERAL unnest(member_places(m.territory_code, m.organization_id, m.line_id)) AS place
          WHERE m.person_id = p.id AND m.status IN ('requested', 'approved'))
        WHERE p.id = ANY(ids);
      END $$;
      CREATE FUNCTION change_member_places() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_member_places(ids) FROM (
          SELECT array_agg(DISTINCT n.person_id) AS ids FROM changed n JOIN former o USING (id)
          WHERE (n.status IN ('requested', 'approved')) <> (o.status IN ('requested', 'approved'))
            OR (n.territory_code, n.organization_id) <> (o.territory_code, o.organization_id)
            OR n.line_id IS DISTINCT FROM o.line_id) c
        WHERE ids IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE FUNCTION remove_member_places() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_member_places(ids) FROM (
          SELECT array_agg(DISTINCT person_id) AS ids FROM former WHERE status IN ('requested', 'approved')) c
        WHERE ids IS NOT NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER memberships_add_places AFTER INSERT ON memberships
        REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION add_member_places();
      CREATE TRIGGER memberships_change_places AFTER UPDATE ON memberships
        REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION change_member_places();
      CREATE TRIGGER memberships_remove_places AFTER DELETE ON memberships
        REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION remove_member_places();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER memberships_add_places ON memberships;
      DROP TRIGGER memberships_change_places ON memberships;
      DROP TRIGGER memberships_remove_places ON memberships;
      DROP FUNCTION add_member_places, change_member_places, remove_member_places, set_member_places;
      DROP INDEX ix_people_tokens, ix_people_province, ix_memberships_province;
      ALTER TABLE people DROP COLUMN places, DROP COLUMN member_places;
      DROP FUNCTION member_places, region_places, unit_place;
      CREATE INDEX ix_people_tokens ON people USING gin (tokens);
      DROP TABLE minor_accesses, retention_removals, retention_rules, key_rotation_tables, key_rotations, installation_facts;
      DROP INDEX ix_people_closed, ix_imports_kept_files, ix_organizations_unspelled, ix_organizations_length;
      ALTER TABLE people DROP COLUMN erased_at;
      ALTER TABLE imports DROP COLUMN files_removed_at;
      ALTER TABLE organizations DROP COLUMN spellings;
    `);
  }
}
