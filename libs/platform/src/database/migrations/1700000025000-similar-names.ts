import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The key of an organization's name: names that differ in nothing but how they are written have the same one. Half-width, small
 * letters, no spaces and signs; 科学技术协会 is 科协 and 科学技术 is 科技; 志愿者 as 志愿; and the label of a team at the end (总队, 支队,
 * 大队, 分队, 服务队), which differs from place to place, is 队. The index keeps it, so that no writer can forget it.
 */
export class SimilarNames1700000025000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION organization_name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN regexp_replace(
        replace(replace(replace(
          regexp_replace(lower(normalize(name, NFKC)), '[\\s!-/:-@\\[-\`{-~\\u00b7\\u2010-\\u2027\\u3001-\\u3003\\u3008-\\u301b]', '', 'g'),
          '科学技术协会', '科协'), '科学技术', '科技'), '志愿者', '志愿'),
        '(服务)?[总支大分]?队$', '队');

      CREATE INDEX ix_organizations_name_key ON organizations (organization_name_key(name), territory_code)
        WHERE status = 'approved';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_organizations_name_key;
      DROP FUNCTION organization_name_key;
    `);
  }
}
