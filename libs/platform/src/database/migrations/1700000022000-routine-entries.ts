import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nine of ten entries of the audit log are sessions that were continued. Who reads it without them would walk them all the same;
 * the other entries have indexes of their own, which no refresh pays for.
 */
export class RoutineEntries1700000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ix_audit_log_not_routine ON audit_log (id DESC)
        WHERE NOT (action = 'session:refresh' AND result = 'done');
      CREATE INDEX ix_audit_log_account_not_routine ON audit_log (account_id, id DESC)
        WHERE NOT (action = 'session:refresh' AND result = 'done');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_audit_log_not_routine, ix_audit_log_account_not_routine');
  }
}
