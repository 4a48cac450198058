import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Places beside the rows of lists, so that a page of a reach is a few ranges of indexes. They find candidates only; the scope is
 * asked of the organization as it stands today. Triggers keep them, so that no way of writing can forget it.
 */
export class ListPlaces1700000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.markStrays(runner);
    await this.addOrganizationPlaces(runner);
    await this.addMinorPlaces(runner);
    await runner.query(`
      DROP INDEX ix_memberships_requested;
      CREATE INDEX ix_memberships_status ON memberships (status, id DESC) WHERE status <> 'approved';
      CREATE INDEX ix_memberships_status_province ON memberships (left(territory_code, 2), status, id DESC) WHERE status <> 'approved';
      CREATE INDEX ix_memberships_status_territory ON memberships (territory_code, status, id DESC) WHERE status <> 'approved';
      CREATE INDEX ix_memberships_status_line ON memberships (line_id, status, id DESC) WHERE status <> 'approved';
      CREATE INDEX ix_memberships_status_organization ON memberships (organization_id, status, id DESC) WHERE status <> 'approved';
      CREATE INDEX ix_accounts_staff ON accounts (lower(account), id) WHERE person_id IS NULL;
    `);
  }

  /**
   * What is under an association and does not lie in its region hangs under an organization that does not lie in the region of its
   * own supervisor. Those are few: who asks for a region with a subtree need not look through the whole subtree for the rest.
   */
  private async markStrays(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organizations ADD COLUMN strays boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN organizations.strays IS 'does not lie in the region of its supervisor';
      UPDATE organizations o SET strays = true FROM organizations p
        WHERE p.id = o.parent_id AND p.region_code <> '000000' AND NOT o.region_path @> ARRAY[p.region_code];
      CREATE INDEX ix_organizations_strays ON organizations USING gin (ancestor_ids) WHERE strays;
      CREATE INDEX ix_organizations_territory ON organizations (territory_code, id);
      CREATE INDEX ix_organizations_province ON organizations (left(territory_code, 2), id);
      CREATE INDEX ix_organizations_territory_length ON organizations (territory_code, char_length(name), id);
      CREATE INDEX ix_organizations_province_length ON organizations (left(territory_code, 2), char_length(name), id);

      CREATE FUNCTION add_strays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- All at once: a file may bring organizations with their supervisors.
        UPDATE organizations o SET strays = true FROM added n JOIN organizations p ON p.id = n.parent_id
        WHERE o.id = n.id AND p.region_code <> '000000' AND NOT n.region_path @> ARRAY[p.region_code];
        RETURN NULL;
      END $$;
      CREATE TRIGGER organizations_add_strays AFTER INSERT ON organizations
        REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION add_strays();
      CREATE FUNCTION find_stray() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.strays = EXISTS (SELECT FROM organizations p
          WHERE p.id = NEW.parent_id AND p.region_code <> '000000' AND NOT NEW.region_path @> ARRAY[p.region_code]);
        RETURN NEW;
      END $$;
      CREATE TRIGGER organizations_find_stray BEFORE UPDATE OF parent_id, region_path ON organizations
        FOR EACH ROW EXECUTE FUNCTION find_stray();
      CREATE FUNCTION carry_strays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Waits for organizations that are just being put under it.
        PERFORM FROM organizations WHERE id = NEW.id FOR UPDATE;
        UPDATE organizations SET strays = NOT strays
        WHERE parent_id = NEW.id AND strays <> (NEW.region_code <> '000000' AND NOT region_path @> ARRAY[NEW.region_code]);
        RETURN NULL;
      END $$;
      CREATE TRIGGER organizations_carry_strays AFTER UPDATE OF region_code ON organizations
        FOR EACH ROW WHEN (OLD.region_code <> NEW.region_code) EXECUTE FUNCTION carry_strays();
    `);
  }

  /** The county of the organization, for imports, roles, accounts and what the audit log says of organizations. */
  private async addOrganizationPlaces(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE imports ADD COLUMN territory_code text;
      UPDATE imports i SET territory_code = o.territory_code FROM organizations o WHERE o.id = i.organization_id;
      CREATE INDEX ix_imports_territory ON imports (territory_code, id DESC);
      CREATE INDEX ix_imports_province ON imports (left(territory_code, 2), id DESC);

      ALTER TABLE role_grants ADD COLUMN territory_code text;
      UPDATE role_grants g SET territory_code = o.territory_code FROM organizations o WHERE o.id = g.organization_id;
      CREATE INDEX ix_role_grants_territory ON role_grants (territory_code, id DESC);
      CREATE INDEX ix_role_grants_province ON role_grants (left(territory_code, 2), id DESC);
      DROP INDEX ix_role_grants_organization;
      CREATE INDEX ix_role_grants_organization ON role_grants (organization_id, id DESC);

      CREATE TABLE account_places (
        account_id uuid NOT NULL CONSTRAINT fk_account_places_account REFERENCES accounts (id) ON DELETE CASCADE,
        organization_id uuid NOT NULL CONSTRAINT fk_account_places_organization REFERENCES organizations (id) ON DELETE CASCADE,
        account text NOT NULL,
        territory_code text NOT NULL,
        CONSTRAINT pk_account_places PRIMARY KEY (account_id, organization_id)
      );
      COMMENT ON TABLE account_places IS 'where an account has, or ever had, a role, and what it was opened for; account in lower case, as lists are sorted';
      INSERT INTO account_places
        SELECT a.id, o.id, lower(a.account), o.territory_code
        FROM (SELECT account_id, organization_id FROM role_grants
              UNION SELECT id, home_id FROM accounts WHERE home_id IS NOT NULL) x
        JOIN accounts a ON a.id = x.account_id JOIN organizations o ON o.id = x.organization_id;
      CREATE INDEX ix_account_places_organization ON account_places (organization_id, account, account_id);
      CREATE INDEX ix_account_places_territory ON account_places (territory_code, account, account_id);
      CREATE INDEX ix_account_places_province ON account_places (left(territory_code, 2), account, account_id);

      CREATE TABLE audit_places (
        audit_id bigint CONSTRAINT pk_audit_places PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_audit_places_organization REFERENCES organizations (id) ON DELETE CASCADE,
        territory_code text NOT NULL
      );
      COMMENT ON TABLE audit_places IS 'where the organization of an entry stands today; apart, since the log itself refuses change';
      INSERT INTO audit_places
        SELECT l.id, o.id, o.territory_code FROM audit_log l JOIN organizations o ON o.id = l.organization_id;
      CREATE INDEX ix_audit_places_organization ON audit_places (organization_id, audit_id DESC);
      CREATE INDEX ix_audit_places_territory ON audit_places (territory_code, audit_id DESC);
      CREATE INDEX ix_audit_places_province ON audit_places (left(territory_code, 2), audit_id DESC);
    `);
    await runner.query(`
      CREATE FUNCTION find_place() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Waits for a change of place, and reads after it: a locking question would answer with the row as it was.
        PERFORM FROM organizations WHERE id = NEW.organization_id FOR KEY SHARE;
        SELECT territory_code INTO NEW.territory_code FROM organizations WHERE id = NEW.organization_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER imports_find_place BEFORE INSERT OR UPDATE OF organization_id ON imports
        FOR EACH ROW EXECUTE FUNCTION find_place();
      CREATE TRIGGER role_grants_find_place BEFORE INSERT OR UPDATE OF organization_id ON role_grants
        FOR EACH ROW EXECUTE FUNCTION find_place();
      CREATE TRIGGER account_places_find_place BEFORE INSERT ON account_places
        FOR EACH ROW EXECUTE FUNCTION find_place();

      CREATE FUNCTION add_account_place(account uuid, organization uuid) RETURNS void LANGUAGE sql AS $$
        INSERT INTO account_places (account_id, organization_id, account)
        SELECT a.id, organization, lower(a.account) FROM accounts a WHERE a.id = add_account_place.account ON CONFLICT DO NOTHING $$;
      CREATE FUNCTION keep_grant_place() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM add_account_place(NEW.account_id, NEW.organization_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER role_grants_keep_place AFTER INSERT OR UPDATE OF account_id, organization_id ON role_grants
        FOR EACH ROW EXECUTE FUNCTION keep_grant_place();
      CREATE FUNCTION keep_account_place() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE account_places SET account = lower(NEW.account) WHERE account_id = NEW.id AND account <> lower(NEW.account);
        IF NEW.home_id IS NOT NULL THEN
          PERFORM add_account_place(NEW.id, NEW.home_id);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER accounts_keep_place AFTER INSERT OR UPDATE OF account, home_id ON accounts
        FOR EACH ROW EXECUTE FUNCTION keep_account_place();

      CREATE FUNCTION add_audit_place() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM organizations WHERE id = NEW.organization_id FOR KEY SHARE;
        INSERT INTO audit_places SELECT NEW.id, o.id, o.territory_code FROM organizations o WHERE o.id = NEW.organization_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER audit_log_add_place AFTER INSERT ON audit_log
        FOR EACH ROW WHEN (NEW.organization_id IS NOT NULL) EXECUTE FUNCTION add_audit_place();

      CREATE FUNCTION carry_places() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Waits for rows that are just being added: each holds its organization's key.
        PERFORM FROM organizations WHERE id = NEW.id FOR UPDATE;
        UPDATE imports SET territory_code = NEW.territory_code WHERE organization_id = NEW.id;
        UPDATE role_grants SET territory_code = NEW.territory_code WHERE organization_id = NEW.id;
        UPDATE account_places SET territory_code = NEW.territory_code WHERE organization_id = NEW.id;
        UPDATE audit_places SET territory_code = NEW.territory_code WHERE organization_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER organizations_carry_places AFTER UPDATE OF territory_code ON organizations
        FOR EACH ROW WHEN (OLD.territory_code <> NEW.territory_code) EXECUTE FUNCTION carry_places();
    `);
  }

  /** Accesses to children's records are found where the child is found. */
  private async addMinorPlaces(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE minor_accesses ADD COLUMN places int[] NOT NULL DEFAULT '{}';
      UPDATE minor_accesses x SET places = p.places FROM people p WHERE p.id = x.person_id;
      COMMENT ON COLUMN minor_accesses.places IS 'people.places of the child, today';
      CREATE INDEX ix_minor_accesses_places ON minor_accesses USING gin (places);

      CREATE FUNCTION find_minor_places() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- A joining or leaving of the same person waits, or is waited for.
        SELECT places INTO NEW.places FROM people WHERE id = NEW.person_id FOR SHARE;
        NEW.places = coalesce(NEW.places, '{}');
        RETURN NEW;
      END $$;
      CREATE TRIGGER minor_accesses_find_places BEFORE INSERT ON minor_accesses
        FOR EACH ROW EXECUTE FUNCTION find_minor_places();
      CREATE FUNCTION carry_minor_home() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE minor_accesses SET places = NEW.places WHERE person_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER people_carry_minor_home AFTER UPDATE OF territory_code ON people
        FOR EACH ROW WHEN (OLD.territory_code <> NEW.territory_code) EXECUTE FUNCTION carry_minor_home();

      CREATE FUNCTION carry_minor_places(ids uuid[]) RETURNS void LANGUAGE sql AS $$
        UPDATE minor_accesses a SET places = p.places FROM people p
        WHERE a.person_id = ANY(ids) AND p.id = a.person_id AND a.places <> p.places $$;
      CREATE OR REPLACE FUNCTION add_member_places() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE moved uuid[];
      BEGIN
        WITH changed AS (
          UPDATE people p SET member_places = p.member_places || x.places
          FROM (SELECT n.person_id, array_agg(DISTINCT place) AS places
                FROM added n CROSS JOIN LATERAL unnest(member_places(n.territory_code, n.organization_id, n.line_id)) AS place
                WHERE n.status IN ('requested', 'approved') GROUP BY n.person_id) x
          WHERE p.id = x.person_id AND NOT p.member_places @> x.places
          RETURNING p.id)
        SELECT array_agg(id) INTO moved FROM changed;
        -- A statement of its own: it sees the accesses that the one before has waited for.
        IF moved IS NOT NULL THEN
          PERFORM carry_minor_places(moved);
        END IF;
        RETURN NULL;
      END $$;
      CREATE OR REPLACE FUNCTION set_member_places(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        -- Waits for memberships that are just being added: their foreign key holds the person.
        PERFORM FROM people WHERE id = ANY(ids) ORDER BY id FOR UPDATE;
        UPDATE people p SET member_places = ARRAY(
          SELECT DISTINCT place FROM memberships m
          CROSS JOIN LATERAL unnest(member_places(m.territory_code, m.organization_id, m.line_id)) AS place
          WHERE m.person_id = p.id AND m.status IN ('requested', 'approved'))
        WHERE p.id = ANY(ids);
        PERFORM carry_minor_places(ids);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION add_member_places() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE people p SET member_places = p.member_places || x.places
        FROM (SELECT n.person_id, array_agg(DISTINCT place) AS places
              FROM added n CROSS JOIN LATERAL unnest(member_places(n.territory_code, n.organization_id, n.line_id)) AS place
              WHERE n.status IN ('requested', 'approved') GROUP BY n.person_id) x
        WHERE p.id = x.person_id AND NOT p.member_places @> x.places;
        RETURN NULL;
      END $$;
      CREATE OR REPLACE FUNCTION set_member_places(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM people WHERE id = ANY(ids) ORDER BY id FOR UPDATE;
        UPDATE people p SET member_places = ARRAY(
          SELECT DISTINCT place FROM memberships m
          CROSS JOIN LATERAL unnest(member_places(m.territory_code, m.organization_id, m.line_id)) AS place
          WHERE m.person_id = p.id AND m.status IN ('requested', 'approved'))
        WHERE p.id = ANY(ids);
      END $$;
      DROP TRIGGER people_carry_minor_home ON people;
      DROP TRIGGER minor_accesses_find_places ON minor_accesses;
      DROP FUNCTION carry_minor_home, carry_minor_places, find_minor_places;
      ALTER TABLE minor_accesses DROP COLUMN places;

      DROP TRIGGER organizations_carry_places ON organizations;
      DROP TRIGGER audit_log_add_place ON audit_log;
      DROP TRIGGER accounts_keep_place ON accounts;
      DROP TRIGGER role_grants_keep_place ON role_grants;
      DROP TRIGGER role_grants_find_place ON role_grants;
      DROP TRIGGER imports_find_place ON imports;
      DROP TABLE audit_places, account_places;
      DROP FUNCTION carry_places, add_audit_place, keep_account_place, keep_grant_place, add_account_place, find_place;
      DROP INDEX ix_role_grants_organization;
      ALTER TABLE role_grants DROP COLUMN territory_code;
      CREATE INDEX ix_role_grants_organization ON role_grants (organization_id);
      ALTER TABLE imports DROP COLUMN territory_code;

      DROP TRIGGER organizations_carry_strays ON organizations;
      DROP TRIGGER organizations_find_stray ON organizations;
      DROP TRIGGER organizations_add_strays ON organizations;
      DROP FUNCTION carry_strays, find_stray, add_strays;
      DROP INDEX ix_organizations_territory, ix_organizations_province, ix_organizations_territory_length, ix_organizations_province_length;
      ALTER TABLE organizations DROP COLUMN strays;

      DROP INDEX ix_accounts_staff, ix_memberships_status, ix_memberships_status_province, ix_memberships_status_territory,
        ix_memberships_status_line, ix_memberships_status_organization;
      CREATE INDEX ix_memberships_requested ON memberships (organization_id, id DESC) WHERE status = 'requested';
    `);
  }
}
