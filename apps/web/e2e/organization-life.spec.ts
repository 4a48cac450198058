import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, openContext, SCREENS, screenshot, seriousFindings, signIn } from './support/browser.js';
import { commit, untilHeadline } from './support/imports.js';
import { Office, type Unit } from './support/office.js';
import { startProduct, type Product } from './support/product.js';
import { PEOPLE_COLUMNS, person, workbook } from './support/workbooks.js';

const CITY = '常州市科学技术协会';

describe('an officer of a city', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let office: Office;
  let city: Unit;
  let county: Unit;
  let otherCounty: Unit;
  let brigade: Unit;

  const under = (parent: Unit, name: string, more: object = {}): Promise<Unit> =>
    office.post<Unit>('/organizations', {
      name,
      parentId: parent.id,
      kind: 'service_team',
      level: 'county',
      regionCode: '320402',
      ...more,
    });

  beforeAll(async () => {
    product = await startProduct();
    office = await Office.open(product.origin);
    city = await under(office.nation, CITY, {
      kind: 'association',
      level: 'prefecture',
      regionCode: '320400',
    });
    county = await under(city, '天宁区科学技术协会', { kind: 'association' });
    otherCounty = await under(city, '钟楼区科学技术协会', { kind: 'association', regionCode: '320404' });
    brigade = await under(county, '青龙大队', { teamRank: 'brigade' });
    for (const name of ['一分队', '二分队']) await under(brigade, name, { teamRank: 'squad' });
    browser = await openBrowser();
    page = await (await openContext(browser, product.origin)).newPage();
    await signIn(page, await office.officer('changzhou', city));
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const open = async (unit: Unit) => {
    await page.goto(`/organizations/${unit.id}`);
    await page.getByRole('heading', { level: 1, name: unit.name }).waitFor();
  };

  const beginAct = async (unit: Unit, act: string): Promise<Locator> => {
    await open(unit);
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: act }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    return dialog;
  };

  const choose = async (dialog: Locator, label: string, unit: Unit) => {
    await dialog.getByRole('combobox', { name: label }).fill(unit.name);
    await page.getByRole('option', { name: unit.name }).first().click();
  };

  const registerPeople = async (unit: Unit, first: number) => {
    const file = await workbook('登记表.xlsx', PEOPLE_COLUMNS, [
      person(first),
      person(first + 1),
      person(first + 2),
    ]);
    await page.goto(`/imports/new?kind=volunteers&unit=${unit.id}`);
    await page.getByRole('heading', { name: '上传登记表' }).waitFor();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
    await untilHeadline(page, '可登记 3 人');
    await commit(page, '登记 3 人', '已登记 3 人');
  };

  it('moves a brigade to another county, and finds both in its history', async () => {
    const dialog = await beginAct(brigade, '移动');
    await choose(dialog, '新的主管单位', otherCounty);
    await dialog.getByText(`${county.name} → ${otherCounty.name}`).waitFor();
    await dialog.getByLabel('理由').fill('区划调整');
    await screenshot(page, 'organization-move');
    await dialog.getByRole('button', { name: '移动' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const history = page.getByRole('region', { name: '办理记录' });
    await history.getByText('区划调整').waitFor();
    await history.getByRole('link', { name: otherCounty.name }).waitFor();
    await page
      .getByRole('navigation', { name: '上级组织' })
      .getByRole('link', { name: otherCounty.name })
      .waitFor();
  }, 60_000);

  it('dissolves a squad, whose members follow the successor', async () => {
    const squad = await under(county, '茶山分队', { teamRank: 'squad' });
    const heir = await under(county, '雕庄分队', { teamRank: 'squad' });
    await registerPeople(squad, 0);
    const dialog = await beginAct(squad, '撤销');
    await choose(dialog, '承接组织', heir);
    await dialog.getByRole('radio', { name: '转入承接组织' }).check();
    await dialog.getByLabel('理由').fill('任务完成');
    await dialog.getByLabel(`请输入“${squad.name}”以确认`).fill(squad.name);
    await screenshot(page, 'organization-dissolution');
    await dialog.getByRole('button', { name: '撤销' }).click();
    await dialog.getByText('转入 3 人').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await page.getByText('该组织已撤销，仅保留记录。').waitFor();
    await screenshot(page, 'organization-dissolved');
    const shown = await office.get<{ subtreeMemberCount: number }>(`/organizations/${heir.id}`);
    expect(shown.subtreeMemberCount).toBe(3);
  }, 120_000);

  it('merges two brigades after a preview, with the name typed', async () => {
    const closing = await under(county, '红梅大队', { teamRank: 'brigade' });
    const into = await under(county, '兰陵大队', { teamRank: 'brigade' });
    await under(closing, '红梅一分队', { teamRank: 'squad' });
    await registerPeople(closing, 10);
    const dialog = await beginAct(closing, '合并');
    await choose(dialog, '并入哪个组织', into);
    await dialog
      .getByRole('row', { name: /转入的志愿者和申请人/ })
      .getByText('3')
      .waitFor();
    await dialog.getByLabel('理由').fill('整合队伍');
    await dialog.getByLabel(`请输入“${closing.name}”以确认`).fill(closing.name);
    expect(await seriousFindings(page)).toEqual([]);
    await screenshot(page, 'organization-merge');
    await dialog.getByRole('button', { name: '合并' }).click();
    await dialog.getByText('转移直接下级组织 1 个').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await page.getByText('该组织已合并，仅保留记录。').waitFor();
    await page.getByRole('link', { name: into.name }).first().click();
    await page.getByRole('heading', { level: 1, name: into.name }).waitFor();
    await page.getByRole('link', { name: '红梅一分队' }).waitFor();
  }, 120_000);

  it('reads the formation level by level, on a screen and on a telephone', async () => {
    await page.goto(`/organizations/${city.id}/board`);
    await page.getByRole('link', { name: county.name }).click();
    await page.getByRole('heading', { name: `建制情况：${county.name}` }).waitFor();
    const row = page.getByRole('row', { name: /兰陵大队/ });
    await row.getByText('3 / 50 人').waitFor();
    await row.getByText('缺：47 人、1 名队长、2 名副队长').waitFor();
    await screenshot(page, 'formation-board');
    expect(await seriousFindings(page)).toEqual([]);
    // Not `check()`, which looks at once: the box shows what stands in the address, and that follows.
    await page.getByRole('checkbox', { name: '只看未达到的' }).click();
    await page.getByRole('link', { name: '雕庄分队' }).waitFor({ state: 'hidden' });
    await page.setViewportSize(SCREENS.telephone);
    await page.reload();
    await page.getByRole('link', { name: '兰陵大队' }).waitFor();
    await screenshot(page, 'formation-board-telephone');
    expect(
      await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThan(1);
    expect(await seriousFindings(page)).toEqual([]);
  }, 60_000);

  it('renames a team, whose own administrator finds the name closed and reads who decides', async () => {
    const team = await under(county, '清潭旧名大队', { teamRank: 'brigade' });
    await page.setViewportSize(SCREENS.office);
    await page.goto(`/organizations/${team.id}/edit`);
    await page.getByLabel('组织名称').fill('清潭大队');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { level: 1, name: '清潭大队' }).waitFor();
    await page.getByText('组织名称：清潭旧名大队 → 清潭大队').waitFor();
    await screenshot(page, 'organization-renamed');

    const own = await (await openContext(browser, product.origin)).newPage();
    await signIn(own, await office.officer('qingtan', team, 'team_administrator'));
    await own.goto(`/organizations/${team.id}/edit`);
    await own.getByText(`由主管单位“${county.name}”修改`).waitFor();
    expect(await own.getByLabel('组织名称').isDisabled()).toBe(true);
    expect(await seriousFindings(own)).toEqual([]);
    await screenshot(own, 'organization-closed-fields');
    await own.setViewportSize(SCREENS.telephone);
    await screenshot(own, 'organization-closed-fields-telephone');
    await own.getByLabel('备注').fill('每月活动');
    await own.getByRole('button', { name: '保存' }).click();
    await own.getByRole('heading', { level: 1, name: '清潭大队' }).waitFor();
    await own.close();
  }, 60_000);
});
