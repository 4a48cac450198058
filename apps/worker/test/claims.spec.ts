import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { organizationDecided } from '#kezhi/organizations';
import { Database, Outbox, Sealer } from '#kezhi/platform';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { openPostOffice, type PostOffice } from '#kezhi/testing';
import { type Installation, openInstallation, waitFor } from './support/installation.js';

jest.setTimeout(180_000);

const MEMBERS = 40;

let post: PostOffice;
let site: Installation;
beforeAll(async () => {
  post = await openPostOffice();
  site = await openInstallation({}, post.env);
});
afterAll(async () => {
  await site?.close();
  await post?.close();
});

const csv = (...rows: string[][]) => Buffer.from(rows.map((row) => row.join(',')).join('\n'));

async function committed(kind: 'legacy-teams' | 'legacy-volunteers' | 'organizations', content: Buffer) {
  const id = await site.upload(content, { kind, unit: site.tree.county, name: `${kind}.csv` });
  await site.until(id, ['ready', 'failed'], 60);
  await site.commit(id);
  return site.until(id, ['committed'], 60);
}

const teamOf = async (legacyNo: string) => {
  const [row] = await site.database.sql<{ claimed: boolean; successor: string | null; waiting: number }>(
    `SELECT o.claimed_at IS NOT NULL AS claimed, s.name AS successor, (SELECT count(*)::int FROM memberships m
       WHERE m.organization_id = o.id AND m.status IN ('requested', 'approved')) AS waiting
     FROM organizations o LEFT JOIN organizations s ON s.id = o.successor_id
     WHERE o.origin = 'legacy' AND o.legacy_no = $1`,
    [legacyNo],
  );
  return row;
};

describe('a team that registers anew and names its number on the earlier platform', () => {
  it('gets its members once its registration is approved, exactly once, though a worker is killed', async () => {
    const worker = site.startWorker();
    await committed(
      'legacy-teams',
      csv(
        ['原平台组织编号', '组织名称', '组织类别', '组织层级', '所在地区'],
        ['OLD-7', '天宁区老科技队', '科技志愿服务队', '县', '320402'],
      ),
    );
    const people = Array.from({ length: MEMBERS }, (_, index) => [
      '王芳',
      syntheticIdentityNumber(index),
      syntheticPhone(index),
      'OLD-7',
    ]);
    await committed('legacy-volunteers', csv(['姓名', '证件号码', '手机号码', '原平台组织编号'], ...people));
    expect(await teamOf('OLD-7')).toEqual({ claimed: false, successor: null, waiting: MEMBERS });
    await committed(
      'organizations',
      csv(
        [
          '组织名称',
          '组织类别',
          '组织层级',
          '所在地区',
          '负责人姓名',
          '负责人手机',
          '管理员姓名',
          '管理员手机',
          '原平台组织编号',
        ],
        [
          '天宁区科技服务队',
          '科技志愿服务队',
          '县',
          '320402',
          '李敏',
          syntheticPhone(901),
          '赵静',
          syntheticPhone(902),
          'OLD-7',
        ],
      ),
    );
    await worker.stop('SIGKILL');
    site.startWorker();
    const team = await waitFor(
      () => teamOf('OLD-7'),
      (row) => row?.claimed === true,
      60,
    );
    expect(team).toEqual({ claimed: true, successor: '天宁区科技服务队', waiting: 0 });
    const members = await site.database.sql(
      `SELECT count(*)::int AS n, sum(p.membership_count)::int AS counted FROM memberships m
       JOIN organizations o ON o.id = m.organization_id JOIN people p ON p.id = m.person_id
       WHERE o.name = '天宁区科技服务队' AND m.status = 'approved'`,
    );
    expect(members).toEqual([{ n: MEMBERS, counted: MEMBERS }]);
    const claims = await site.database.sql('SELECT status, source, joined FROM organization_claims');
    expect(claims).toEqual([{ status: 'approved', source: 'registration', joined: MEMBERS }]);
  });
});

describe('an organization that is merged while its claim waits', () => {
  it('claims nothing any more, and whoever asked is told by mail', async () => {
    site.startWorker();
    const place = { parent: site.tree.county, kind: 'service_team', region: '320402' };
    const team = await site.tree.plant({ ...place, name: '老队', legacyNo: 'OLD-8' });
    const claimant = await site.tree.plant({ ...place, name: '认领的队' });
    const address = 'claimant@example.org';
    const [account] = await site.database.sql<{ id: string }>(
      `INSERT INTO accounts (id, account, display_name) VALUES (gen_random_uuid(), 'claimant', '王敏') RETURNING id`,
    );
    const id = account?.id ?? '';
    await site.database.sql('UPDATE accounts SET sealed = $2 WHERE id = $1', [
      id,
      site.get(Sealer).seal({ email: address }, id),
    ]);
    await site.database.sql(
      `INSERT INTO organization_claims (id, organization_id, claimant_id, mode, status, source, statement, submitted_by,
         created_at, updated_at)
       VALUES (gen_random_uuid(), $1, $2, 'merge', 'submitted', 'claim', '我们的队伍', $3, now(), now())`,
      [team, claimant, id],
    );
    await site.get(Database).run(async () => {
      await site.database.sql(`UPDATE organizations SET status = 'merged' WHERE id = $1`, [claimant]);
      await site
        .get(Outbox)
        .publish(organizationDecided, { organizationId: claimant, event: 'merge', status: 'merged' });
    });
    const mail = await post.next(address);
    expect(mail.text).toContain('认领申请自动撤回');
    expect(mail.text).toContain('老队（OLD-8）');
    const claims = await site.database.sql('SELECT status FROM organization_claims WHERE claimant_id = $1', [
      claimant,
    ]);
    expect(claims).toEqual([{ status: 'withdrawn' }]);
  });
});

describe('a team that registered anew and was refused its former self', () => {
  const decided = (organizationId: string, event: string) =>
    site
      .get(Database)
      .run(() =>
        site.get(Outbox).publish(organizationDecided, { organizationId, event, status: 'approved' }),
      );
  const linksOf = async (organizationId: string) => {
    const rows = await site.database.sql<{ done: boolean }>(
      `SELECT done_at IS NOT NULL AS done FROM jobs
       WHERE name = 'claims.link-registered' AND payload ->> 'organizationId' = $1`,
      [organizationId],
    );
    return rows.map(({ done }) => done);
  };

  it('does not get it by being reinstated, nor by an approval that is told of late', async () => {
    site.startWorker();
    const place = { parent: site.tree.county, kind: 'service_team', region: '320402' };
    const team = await site.tree.plant({ ...place, name: '更老的队', legacyNo: 'OLD-9' });
    const claimant = await site.tree.plant({ ...place, name: '重新注册的队' });
    const [officer] = await site.database.sql<{ id: string }>(
      `SELECT id FROM accounts WHERE account = 'officer'`,
    );
    await site.database.sql(`UPDATE organizations SET legacy_no = 'OLD-9', created_by = $2 WHERE id = $1`, [
      claimant,
      officer?.id,
    ]);
    await site.database.sql(
      `INSERT INTO organization_decisions (id, organization_id, event, from_status, to_status, account_id, at)
       SELECT gen_random_uuid(), $1, event, 'submitted', 'approved', $2, now() FROM unnest(ARRAY['approval', 'reinstatement']) AS event`,
      [claimant, officer?.id],
    );
    await site.database.sql(
      `INSERT INTO organization_claims (id, organization_id, claimant_id, mode, status, source, statement, submitted_by,
         created_at, updated_at, decided_at)
       VALUES (gen_random_uuid(), $1, $2, 'merge', 'rejected', 'registration', '原平台编号', $3, now(), now(), now())`,
      [team, claimant, officer?.id],
    );
    await decided(claimant, 'reinstatement');
    await decided(claimant, 'approval');
    const links = await waitFor(
      () => linksOf(claimant),
      (jobs) => jobs.includes(true),
      60,
    );
    expect(links).toEqual([true]);
    const claims = await site.database.sql(
      'SELECT status FROM organization_claims WHERE organization_id = $1',
      [team],
    );
    expect(claims).toEqual([{ status: 'rejected' }]);
    expect(await teamOf('OLD-9')).toMatchObject({ claimed: false });
  });
});
