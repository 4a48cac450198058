import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Indexes on foreign keys that lacked one: for every row that is deleted, PostgreSQL looks for what refers to it, so that an
 * undone import read all memberships once for each of its people. New people have growing ids: the index grows at its end
 * and costs an import little.
 */
export class ReferringKeys1700000006500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ix_memberships_person ON memberships (person_id);
      CREATE INDEX ix_role_grants_account ON role_grants (account_id);
      ALTER TABLE import_staging_alive RENAME CONSTRAINT import_staging_alive_id_check TO ck_import_staging_alive_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_staging_alive RENAME CONSTRAINT ck_import_staging_alive_id TO import_staging_alive_id_check;
      DROP INDEX ix_role_grants_account, ix_memberships_person;
    `);
  }
}
