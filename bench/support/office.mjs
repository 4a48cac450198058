// What an office leaves behind beside its people: accounts, roles, imports, the audit log, decisions, children's records.

const PEOPLE_PER_ACCOUNT = 250;
const PEOPLE_PER_ACT = 20;

/** SQL for an id in the form of a UUIDv7 that grows with `n`. */
const idOf = (kind) =>
  `(lpad(to_hex(1710000000000 + n), 12, '0') || '7' || substr(md5('${kind}' || n), 1, 3) || '8' || substr(md5('${kind}' || n), 4, 15))::uuid`;

/** In proportion to the number of people. Needs `seedPeople`. */
export async function seedOffice(client, people) {
  const accounts = Math.ceil(people / PEOPLE_PER_ACCOUNT);
  const teams = (await client.query('SELECT count(*)::int AS n FROM bench_teams')).rows[0].n;
  const team = `JOIN bench_teams t ON t.at = (n * 7919) % ${teams}`;
  const series = `FROM generate_series(1, ${accounts}::bigint) n`;
  await client.query(
    `INSERT INTO accounts (id, account, display_name, password_hash) SELECT ${idOf('a')}, 'clerk' || n, '测试员' || n, 'none' ${series}`,
  );
  await client.query(
    `INSERT INTO role_grants (id, account_id, role, organization_id, granted_at)
     SELECT ${idOf('g')}, ${idOf('a')}, 'team_administrator', t.id, now() ${series} ${team}`,
  );
  await client.query(
    `INSERT INTO imports (id, kind, template, organization_id, status, file_key, file_name, file_size, content_sha256, created_by,
       created_at, finished_at)
     SELECT ${idOf('i')}, 'volunteers', 'volunteers@2019', t.id, 'committed', 'x', '登记表.xlsx', 1, decode(md5(n::text), 'hex'),
       ${idOf('a')}, now(), now() ${series} ${team}`,
  );
  await client.query(
    `INSERT INTO organization_decisions (id, organization_id, event, to_status, at)
     SELECT ${idOf('d')}, t.id, 'approval', 'approved', now() ${series} ${team}`,
  );
  await client.query(
    `INSERT INTO audit_log (at, account_id, action, object_type, object_id, organization_id, result, details)
     SELECT now(), ${idOf('a')}, 'import:download', 'import', n::text, t.id, 'done', '{}'
     FROM (SELECT 1 + k % ${accounts} AS n FROM generate_series(1, ${Math.ceil(people / PEOPLE_PER_ACT)}) k) k ${team}`,
  );
  await client.query(
    `INSERT INTO minor_accesses (id, person_id, account_id, kind, reason, at, until, reads)
     SELECT ${idOf('m')}, bench_id('p', n), ${idOf('a')}, 'detail', '核对信息', now(), now(), 1 ${series}`,
  );
  for (const table of [
    'accounts',
    'account_places',
    'role_grants',
    'imports',
    'organization_decisions',
    'audit_log',
    'audit_places',
    'minor_accesses',
  ])
    await client.query(`ANALYZE ${table}`);
}
