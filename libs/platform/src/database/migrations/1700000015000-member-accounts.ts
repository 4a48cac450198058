import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which member of an organization an account was opened for, so that the same person is not given a second one. */
export class MemberAccounts1700000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accounts ADD COLUMN member_id uuid
        CONSTRAINT fk_accounts_member REFERENCES people (id) ON DELETE SET NULL;
      COMMENT ON COLUMN accounts.member_id IS
        'the registered person for whom this account of the office was opened; the account of a person''s own page has person_id';
      CREATE UNIQUE INDEX uq_accounts_member ON accounts (member_id) WHERE member_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts DROP COLUMN member_id');
  }
}
