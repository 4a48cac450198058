import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the supervisor's line has changed of an organization, before and after. */
export class RulesOfUnits1700000019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organization_decisions ADD COLUMN changes jsonb;
      COMMENT ON COLUMN organization_decisions.changes IS 'of an edit: field, before, after';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organization_decisions DROP COLUMN changes');
  }
}
