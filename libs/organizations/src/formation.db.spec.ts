import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM_SCOPE } from '#kezhi/platform';
import { openTestModule, type OrganizationTree, plantOrganizations, type TestModule } from '#kezhi/testing';
import { Formation } from './formation.js';
import { MemberCounts } from './member-counts.js';
import { OrganizationPosts } from './organization-posts.js';
import { OrganizationsModule } from './organizations.module.js';
import { ReferenceData } from './reference/reference-data.js';

let test: TestModule;
let tree: OrganizationTree;

beforeAll(async () => {
  test = await openTestModule([OrganizationsModule]);
  await test.module.get(ReferenceData).seed();
  tree = await plantOrganizations(test.database);
});
afterAll(() => test.close());

describe('posts and formation', () => {
  it('keep phones that come back as they were shown, and count towards the rule', async () => {
    const posts = test.module.get(OrganizationPosts);
    const formation = test.module.get(Formation);
    const id = await tree.plant({
      parent: tree.county,
      kind: 'service_team',
      region: '320402',
      teamRank: 'brigade',
    });
    const leader = { post: 'leader', name: '李明', title: '主席', phone: '15400000001' } as const;
    const [shown] = await posts.replace(SYSTEM_SCOPE, id, [leader]);
    expect(shown).toEqual({ post: 'leader', name: '李明', title: '主席', phone: '154****0001' });
    await posts.replace(SYSTEM_SCOPE, id, [
      { post: 'leader', name: '李明', phone: '154****0001' },
      { post: 'deputy', name: '王芳' },
      { post: 'deputy', name: '赵敏', phone: '15400000002' },
    ]);
    const held = await posts.list(SYSTEM_SCOPE, id);
    expect(held.map(({ post, name, phone }) => [post, name, phone])).toEqual([
      ['leader', '李明', '154****0001'],
      ['deputy', '王芳', null],
      ['deputy', '赵敏', '154****0002'],
    ]);
    await test.module.get(MemberCounts).add(id, { registered: 12, confirmed: 0 });
    const report = await formation.report(SYSTEM_SCOPE, id, 'zh');
    expect(report.rules).toEqual([
      expect.objectContaining({ members: 12, met: false, missing: ['还差 38 名成员（至少 50 名）'] }),
    ]);
    expect((await formation.report(SYSTEM_SCOPE, tree.foreign, 'zh')).rules).toEqual([]);
  });
});
