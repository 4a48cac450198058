import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When reviewing units were last told what waits for them. */
export class ReviewerDigests1700000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reviewer_digests (
        organization_id uuid CONSTRAINT pk_reviewer_digests PRIMARY KEY
          CONSTRAINT fk_reviewer_digests_organization REFERENCES organizations (id) ON DELETE CASCADE,
        told_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reviewer_digests');
  }
}
