import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OnlineDesk, openOnlineDesk } from './online-desk.js';

let desk: OnlineDesk;
beforeAll(async () => {
  desk = await openOnlineDesk();
});
afterAll(() => desk.close());

describe('what the form searches', () => {
  it('names approved organizations and nobody', async () => {
    await desk.api.tree.plant({
      name: '天宁区未批大队',
      parent: desk.api.tree.county,
      kind: 'service_team',
      region: '320402',
      status: 'submitted',
    });
    await desk.api.tree.plant({
      name: '天宁区原平台大队',
      parent: desk.api.tree.county,
      kind: 'service_team',
      region: '320402',
      legacyNo: 'OLD-7',
    });
    const { body } = await desk.call('get', `/organizations/supervisors?q=${encodeURIComponent('天宁')}`);
    const names = body.items.map(({ name }) => name);
    expect(names).toContain('天宁区科协');
    expect(names).not.toContain('天宁区未批大队');
    expect(names).not.toContain('天宁区原平台大队');
    expect(Object.keys(body.items[0] ?? {}).sort()).toEqual([
      'id',
      'name',
      'orgNo',
      'parentName',
      'regionName',
    ]);
  });

  it('names the associations of a region first, however many teams stand before them by name', async () => {
    for (let n = 0; n < 25; n += 1)
      await desk.api.tree.plant({
        name: `A${String(n).padStart(2, '0')}服务队`,
        parent: desk.api.tree.county,
        kind: 'service_team',
        region: '320402',
      });
    const { body } = await desk.call('get', '/organizations/supervisors?region=320402');
    expect(body.items).toHaveLength(20);
    expect(body.items.map(({ name }) => name).slice(0, 2)).toEqual(['天宁区科协', 'A00服务队']);
  });

  it('names as supervisors of an association nothing but associations', async () => {
    const kindless = await desk.call('get', `/organizations/supervisors?q=${encodeURIComponent('天宁')}`);
    expect(kindless.body.items.map(({ name }) => name)).toContain('天宁区科技志愿服务大队');
    for (const search of [`q=${encodeURIComponent('天宁')}`, 'region=320402']) {
      const of = async (kind: string) =>
        (await desk.call('get', `/organizations/supervisors?${search}&supervises=${kind}`)).body.items;
      expect((await of('association')).map(({ name }) => name)).toEqual(['天宁区科协']);
      expect((await of('service_team')).length).toBeGreaterThan(1);
    }
    const bad = await desk.call('get', '/organizations/supervisors?region=320402&supervises=club');
    expect(bad.status).toBe(400);
  });

  it('hints at the same name by name, unit and number only', async () => {
    const { body } = await desk.call(
      'get',
      `/organizations/duplicates?name=${encodeURIComponent('天宁区科协')}`,
    );
    expect(body.items).toEqual([
      { name: '天宁区科协', parentName: '常州市科协', orgNo: expect.stringMatching(/^Z\d{8}$/) },
    ]);
  });

  it('hints at a similar name of the region, and then too only at what is public', async () => {
    const plant = (name: string, more: { status?: string; legacyNo?: string }) =>
      desk.api.tree.plant({
        name,
        parent: desk.api.tree.county,
        kind: 'service_team',
        region: '320402',
        ...more,
      });
    await plant('天宁区未名科普队', { status: 'submitted' });
    await plant('天宁区旧名科普队', { legacyNo: 'OLD-8' });
    const hinted = async (name: string, region: string) =>
      (await desk.call('get', `/organizations/duplicates?name=${encodeURIComponent(name)}&region=${region}`))
        .body.items;
    expect(await hinted('常州市天宁区科学技术协会', '320402')).toEqual([
      { name: '天宁区科协', parentName: '常州市科协', orgNo: expect.stringMatching(/^Z\d{8}$/) },
    ]);
    expect(await hinted('常州市天宁区科学技术协会', '330106')).toEqual([]);
    expect(await hinted('天宁区未名科普服务队', '320402')).toEqual([]);
    expect(await hinted('天宁区旧名科普服务队', '320402')).toEqual([]);
    const bad = await desk.call('get', '/organizations/duplicates?name=a&region=everywhere');
    expect(bad.status).toBe(400);
  });

  it('finds regions by name and level by level, and gives no list to whoever asks for nothing', async () => {
    const found = await desk.call('get', `/organizations/regions?q=${encodeURIComponent('天宁')}`);
    expect(found.body.items).toEqual([
      { code: '320402', name: '天宁区', fullName: '江苏省常州市天宁区', level: 'county' },
    ]);
    expect((await desk.call('get', '/organizations/regions?parent=320400')).body.items).toHaveLength(2);
    expect((await desk.call('get', '/organizations/regions')).body.items).toEqual([]);
    expect((await desk.call('get', '/organizations/supervisors')).body.items).toEqual([]);
  });
});
