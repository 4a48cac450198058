import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Half a megabyte for millions of people: which pages of the table hold the newest, for the searches that begin with those. */
export class AgesOfPeople1700000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_people_age ON people USING brin (id) WITH (autosummarize = on)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_people_age');
  }
}
