import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { type Installation, openInstallation, waitFor } from './support/installation.js';

jest.setTimeout(180_000);

const MEMBERS = 40;

let site: Installation;
beforeAll(async () => {
  site = await openInstallation();
});
afterAll(() => site.close());

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
