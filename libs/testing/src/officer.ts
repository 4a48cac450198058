import type { Actor } from '#kezhi/kernel';
import type { Database } from '#kezhi/platform';

const OFFICER = '01900000-0000-7000-8000-0000000000aa';

/** A national officer, so that an import may approve what it brings. */
export async function plantOfficer(database: Database, nation: string): Promise<Actor> {
  await database.sql(
    `INSERT INTO accounts (id, account, display_name, password_hash) VALUES ($1, 'officer', '测试员', 'none')`,
    [OFFICER],
  );
  await database.sql(
    `INSERT INTO role_grants (id, account_id, role, organization_id, granted_at)
     VALUES (gen_random_uuid(), $1, 'national_officer', $2, now())`,
    [OFFICER, nation],
  );
  const grants = [{ role: 'national_officer' as const, organizationId: nation, territory: '000000' }];
  return { accountId: OFFICER, account: 'officer', sessionId: null, personId: null, grants, owes: null };
}
