import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What leaves the house (messages), what proves a contact (codes, links), what people send in (attachments), and whose account is a person's. */
export class Contact1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outgoing_messages (
        id uuid CONSTRAINT pk_outgoing_messages PRIMARY KEY,
        channel text NOT NULL CONSTRAINT ck_outgoing_messages_channel CHECK (channel IN ('email', 'sms')),
        purpose text NOT NULL,
        sealed bytea,
        created_at timestamptz NOT NULL,
        expires_at timestamptz,
        sent_at timestamptz,
        dropped_at timestamptz
      );
      COMMENT ON COLUMN outgoing_messages.sealed IS 'address and words; emptied once the message is sent or dropped';
      CREATE INDEX ix_outgoing_messages_created ON outgoing_messages (created_at);

      CREATE TABLE one_time_codes (
        id uuid CONSTRAINT pk_one_time_codes PRIMARY KEY,
        purpose text NOT NULL,
        subject uuid NOT NULL,
        hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        used_at timestamptz
      );
      COMMENT ON COLUMN one_time_codes.subject IS 'blind index of what is proven: an identity number, an address';
      CREATE UNIQUE INDEX uq_one_time_codes_open ON one_time_codes (purpose, subject) WHERE used_at IS NULL;
      CREATE INDEX ix_one_time_codes_expires ON one_time_codes (expires_at);

      CREATE TABLE one_time_links (
        hash bytea CONSTRAINT pk_one_time_links PRIMARY KEY,
        purpose text NOT NULL CONSTRAINT ck_one_time_links_purpose CHECK (purpose IN ('activation', 'password-reset')),
        account_id uuid NOT NULL CONSTRAINT fk_one_time_links_account REFERENCES accounts (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX ix_one_time_links_account ON one_time_links (account_id);

      CREATE TABLE attachments (
        id uuid CONSTRAINT pk_attachments PRIMARY KEY,
        owner_type text,
        owner_id uuid,
        file_key uuid NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        bytes int NOT NULL,
        sha256 bytea NOT NULL,
        uploaded_by uuid,
        created_at timestamptz NOT NULL,
        CONSTRAINT ck_attachments_owner CHECK ((owner_type IS NULL) = (owner_id IS NULL))
      );
      CREATE INDEX ix_attachments_owner ON attachments (owner_type, owner_id) WHERE owner_id IS NOT NULL;
      CREATE INDEX ix_attachments_unowned ON attachments (created_at) WHERE owner_id IS NULL;

      ALTER TABLE accounts
        ALTER COLUMN password_hash DROP NOT NULL,
        ADD COLUMN person_id uuid CONSTRAINT fk_accounts_person REFERENCES people (id),
        ADD COLUMN sealed bytea,
        ADD COLUMN email_blind uuid,
        ADD CONSTRAINT uq_accounts_person UNIQUE (person_id);
      COMMENT ON COLUMN accounts.password_hash IS 'null until the owner has chosen one; a person signs in by code and may have none';
      COMMENT ON COLUMN accounts.sealed IS 'e-mail address';
      CREATE INDEX ix_accounts_email_blind ON accounts (email_blind) WHERE email_blind IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE accounts DROP COLUMN person_id, DROP COLUMN sealed, DROP COLUMN email_blind;
      UPDATE accounts SET password_hash = '' WHERE password_hash IS NULL;
      ALTER TABLE accounts ALTER COLUMN password_hash SET NOT NULL;
      DROP TABLE attachments, one_time_links, one_time_codes, outgoing_messages;
    `);
  }
}
