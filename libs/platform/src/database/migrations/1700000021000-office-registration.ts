import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which unit registered a person one by one; `import_id` says it of who came by a form. */
export class OfficeRegistration1700000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE people ADD COLUMN registrar_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE people DROP COLUMN registrar_id');
  }
}
