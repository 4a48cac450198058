import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A search for a region reads what lies above the townships first: one row in fourteen. */
export class RegionSearch1700000022500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_regions_above_townships ON regions (code) WHERE level <> 'township'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_regions_above_townships');
  }
}
