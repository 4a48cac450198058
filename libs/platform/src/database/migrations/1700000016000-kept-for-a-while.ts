import type { MigrationInterface, QueryRunner } from 'typeorm';

const RULES = `'imports.rows', 'imports.abandoned', 'imports.traces', 'registrations.drafts', 'registrations.returned', 'registrations.ended',
  'registrations.receipts', 'codes.spent', 'links.spent', 'devices.unseen', 'resets.unanswered', 'jobs.done', 'messages.sent'`;

/** What imports keep of people and for how long, who looked at rows before they were people, and terms for whatever else was forgotten by the way. */
export class KeptForAWhile1700000016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE imports ADD COLUMN files_withdrawn_at timestamptz, ADD COLUMN rows_removed_at timestamptz;
      COMMENT ON COLUMN imports.files_withdrawn_at IS 'somebody in the files refused or closed: nobody fetches them from then on, and they are deleted';
      COMMENT ON COLUMN imports.rows_removed_at IS 'staged rows and corrections are gone';
      UPDATE imports SET rows_removed_at = files_removed_at;
      CREATE INDEX ix_imports_kept_rows ON imports (greatest(created_at, finished_at, committed_at, undone_at))
        WHERE rows_removed_at IS NULL AND status IN ('committed', 'failed', 'cancelled', 'undone');
      CREATE INDEX ix_imports_ready ON imports (greatest(created_at, finished_at)) WHERE status = 'ready';
      CREATE INDEX ix_imports_withdrawn_files ON imports (files_withdrawn_at)
        WHERE files_withdrawn_at IS NOT NULL AND files_removed_at IS NULL;

      CREATE TABLE import_row_reveals (
        id uuid CONSTRAINT pk_import_row_reveals PRIMARY KEY,
        import_id uuid NOT NULL CONSTRAINT fk_import_row_reveals_import REFERENCES imports (id) ON DELETE CASCADE,
        revision int NOT NULL,
        row_no int NOT NULL,
        id_blind uuid,
        person_id uuid CONSTRAINT fk_import_row_reveals_person REFERENCES people (id) ON DELETE CASCADE,
        account_id uuid NOT NULL CONSTRAINT fk_import_row_reveals_account REFERENCES accounts (id),
        under14 boolean NOT NULL,
        fields text[] NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL
      );
      COMMENT ON TABLE import_row_reveals IS 'looks at staged rows in clear; person_id follows once the row is registered';
      CREATE INDEX ix_import_row_reveals_import ON import_row_reveals (import_id, row_no);
      CREATE INDEX ix_import_row_reveals_person ON import_row_reveals (person_id, at DESC, id DESC) WHERE person_id IS NOT NULL;
      CREATE INDEX ix_import_row_reveals_account ON import_row_reveals (account_id);

      CREATE INDEX ix_organization_registrations_ended ON organization_registrations (updated_at)
        WHERE status IN ('rejected', 'withdrawn');
      CREATE INDEX ix_organization_registrations_returned ON organization_registrations (updated_at)
        WHERE status = 'returned';
      CREATE INDEX ix_one_time_links_expires ON one_time_links (expires_at);

      UPDATE retention_rules SET days = 30, zh = '集体注册上传的文件', en = 'Files of collective registrations'
        WHERE name = 'imports.files';
      INSERT INTO retention_rules (name, zh, en, days, source) VALUES
        ('imports.rows', '集体注册的核对数据与更正', 'Staged rows and corrections of collective registrations', 180, '《个人信息保护法》第十九条、第四十七条'),
        ('imports.abandoned', '核对后没有登记的集体注册（到期自动取消）', 'Collective registrations that were checked and never committed (cancelled then)', 90, '《个人信息保护法》第十九条'),
        ('imports.traces', '拒绝登记或已注销者在其他集体注册中的数据和所在文件', 'What other collective registrations hold of people who refused or closed, and the files it stands in', 1, '《个人信息保护法》第四十七条'),
        ('registrations.drafts', '没有提交的组织在线登记草稿及附件', 'Drafts of online registrations of organizations that were never submitted, with attachments', 30, '《个人信息保护法》第十九条'),
        ('registrations.returned', '退回后没有再提交的组织在线登记及附件', 'Online registrations of organizations that were returned and never submitted again, with attachments', 180, '《个人信息保护法》第十九条'),
        ('registrations.ended', '未通过或已撤回的组织在线登记及附件', 'Online registrations of organizations that were rejected or withdrawn, with attachments', 365, '《个人信息保护法》第十九条、第四十七条'),
        ('registrations.receipts', '志愿者在线注册的回执', 'Receipts of online registrations of volunteers', 90, '《个人信息保护法》第十九条'),
        ('codes.spent', '已失效的验证码（只存摘要）', 'One-time codes that have run out (hashes only)', 1, '《个人信息保护法》第十九条'),
        ('links.spent', '已失效的一次性链接（只存摘要）', 'One-time links that have run out (hashes only)', 30, '《个人信息保护法》第十九条'),
        ('devices.unseen', '不再使用的登录设备标记（只存摘要）', 'Marks of devices that sign in no more (hashes only)', 400, '《个人信息保护法》第十九条'),
        ('resets.unanswered', '没有处理的密码重设请求', 'Requests for a new password that nothing answered', 1, '《个人信息保护法》第十九条'),
        ('jobs.done', '已完成的后台任务', 'Background jobs that are done', 30, '《个人信息保护法》第十九条'),
        ('messages.sent', '已发出消息的记录（不含地址和内容）', 'Records of messages that were sent (without address and words)', 180, '《网络安全法》第二十一条');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM retention_removals WHERE rule IN (${RULES});
      DELETE FROM retention_rules WHERE name IN (${RULES});
      UPDATE retention_rules SET days = 180, zh = '集体注册的原始文件、核对数据与更正',
        en = 'Files, staged rows and corrections of collective registrations' WHERE name = 'imports.files';
      DROP INDEX ix_one_time_links_expires, ix_organization_registrations_returned, ix_organization_registrations_ended;
      DROP TABLE import_row_reveals;
      DROP INDEX ix_imports_ready, ix_imports_withdrawn_files, ix_imports_kept_rows;
      ALTER TABLE imports DROP COLUMN rows_removed_at, DROP COLUMN files_withdrawn_at;
    `);
  }
}
