import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consents, online registrations that wait for the worker, refusals that are counted, and reminders to confirm. */
export class VolunteerRegistration1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE people
        ADD COLUMN preferred_channel text
          CONSTRAINT ck_people_preferred_channel CHECK (preferred_channel IN ('sms', 'email'));
      COMMENT ON COLUMN people.preferred_channel IS 'the channel that the person has proven; null for who was only imported';
      CREATE INDEX ix_people_unconfirmed ON people (created_at, id) WHERE status = 'pending_confirmation';

      ALTER TABLE accounts DROP CONSTRAINT fk_accounts_person,
        ADD CONSTRAINT fk_accounts_person FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE;

      CREATE TABLE consent_texts (
        code text NOT NULL,
        version int NOT NULL,
        need text NOT NULL CONSTRAINT ck_consent_texts_need CHECK (need IN ('always', 'minor', 'optional')),
        title_zh text NOT NULL,
        title_en text NOT NULL,
        body_zh text NOT NULL,
        body_en text NOT NULL,
        valid_from date NOT NULL,
        CONSTRAINT pk_consent_texts PRIMARY KEY (code, version)
      );
      COMMENT ON TABLE consent_texts IS 'of several versions of a code the latest that is in force holds';

      INSERT INTO consent_texts (code, version, need, title_zh, title_en, body_zh, body_en, valid_from) VALUES
        ('basic', 1, 'always', '个人信息处理同意书', 'Consent to the use of my data',
         '我自愿注册为科技志愿者。我同意平台为登记、管理和证明科技志愿服务而保存和使用我填写的姓名、证件号码、联系方式等信息。证件号码和联系方式加密保存，默认只显示部分内容；工作人员查看完整内容须说明理由并留下记录。我可以随时查看、更正、导出这些信息，也可以注销。注销后信息不再用于任何服务，服务记录按规定保存。',
         'I register as a science and technology volunteer of my own will. I agree that name, document number, contacts and whatever else I fill in are kept and used in order to register, organize and certify my volunteering. Document number and contacts are stored encrypted and shown in part only; staff who look at them in full must say why, and it is logged. I may see, correct and export these data at any time, and close my record. After that they are used for nothing any more; service records are kept as the rules demand.',
         '2026-01-01'),
        ('guardian', 1, 'minor', '监护人同意书', 'Consent of the guardian',
         '我是该未成年人的监护人。我已阅读个人信息处理同意书，同意其注册为科技志愿者，并同意平台按同意书保存和使用其信息以及我的姓名和联系方式。未成年人参加志愿服务，应当与其年龄、身心状况相适应，由我陪同或经我同意。我可以随时查看、更正其信息或要求注销。',
         'I am the guardian of this minor. I have read the consent to the use of data, and agree that the minor registers as a volunteer and that the data of the minor, and my own name and contact, are kept and used as it says. Minors serve as suits their age and condition, together with me or with my consent. I may see and correct the data at any time, or have the record closed.',
         '2026-01-01'),
        ('publicity', 1, 'optional', '公开展示同意书', 'Consent to publication',
         '我同意在志愿服务的宣传、表彰中公开我的姓名和所属服务队。不同意不影响注册和参加服务，同意后也可以随时撤回。',
         'I agree that my name and team are published where volunteering is reported and honoured. I may register and serve without this consent, and withdraw it at any time.',
         '2026-01-01');

      CREATE TABLE consents (
        id uuid CONSTRAINT pk_consents PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT fk_consents_person REFERENCES people (id) ON DELETE CASCADE,
        code text NOT NULL,
        version int NOT NULL,
        given_at timestamptz NOT NULL,
        how text NOT NULL CONSTRAINT ck_consents_how CHECK (how IN ('registration', 'confirmation', 'own_page')),
        by_guardian boolean NOT NULL DEFAULT false,
        withdrawn_at timestamptz,
        CONSTRAINT fk_consents_text FOREIGN KEY (code, version) REFERENCES consent_texts (code, version)
      );
      CREATE UNIQUE INDEX uq_consents_open ON consents (person_id, code) WHERE withdrawn_at IS NULL;
      CREATE INDEX ix_consents_person ON consents (person_id, id);
      CREATE INDEX ix_consents_text ON consents (code, version);

      CREATE TABLE refusals (
        id uuid CONSTRAINT pk_refusals PRIMARY KEY,
        organization_id uuid CONSTRAINT fk_refusals_organization REFERENCES organizations (id) ON DELETE CASCADE,
        at timestamptz NOT NULL
      );
      CREATE INDEX ix_refusals_organization ON refusals (organization_id, at);
      COMMENT ON TABLE refusals IS 'how many people refused to be registered by an organization; says nothing of who';

      CREATE TABLE volunteer_registrations (
        id uuid CONSTRAINT pk_volunteer_registrations PRIMARY KEY,
        tracking_hash bytea NOT NULL CONSTRAINT uq_volunteer_registrations_tracking UNIQUE,
        sealed bytea,
        received_at timestamptz NOT NULL,
        processed_at timestamptz
      );
      CREATE INDEX ix_volunteer_registrations_received ON volunteer_registrations (received_at);
      COMMENT ON COLUMN volunteer_registrations.sealed IS 'what was filled in; emptied once it is processed';

      CREATE TABLE confirmation_reminder_plan (
        occasion smallint CONSTRAINT pk_confirmation_reminder_plan PRIMARY KEY,
        after_days int NOT NULL CONSTRAINT ck_confirmation_reminder_plan_days CHECK (after_days >= 0),
        done_until timestamptz NOT NULL DEFAULT '-infinity'
      );
      COMMENT ON COLUMN confirmation_reminder_plan.done_until IS 'whoever was registered before has had this occasion';
      INSERT INTO confirmation_reminder_plan (occasion, after_days) VALUES (1, 1), (2, 7), (3, 21);

      CREATE TABLE confirmation_reminders (
        person_id uuid NOT NULL CONSTRAINT fk_confirmation_reminders_person REFERENCES people (id) ON DELETE CASCADE,
        occasion smallint NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT pk_confirmation_reminders PRIMARY KEY (person_id, occasion)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE confirmation_reminders, confirmation_reminder_plan, volunteer_registrations, refusals, consents, consent_texts;
      DROP INDEX ix_people_unconfirmed;
      ALTER TABLE accounts DROP CONSTRAINT fk_accounts_person,
        ADD CONSTRAINT fk_accounts_person FOREIGN KEY (person_id) REFERENCES people (id);
      ALTER TABLE people DROP COLUMN preferred_channel;
    `);
  }
}
