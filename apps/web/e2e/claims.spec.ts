import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openContext, screenshot, SCREENS, seriousFindings, signIn } from './support/browser.js';
import { commit, untilHeadline, upload } from './support/imports.js';
import { Office, type Officer, type Unit } from './support/office.js';
import { startProduct, type Product } from './support/product.js';
import { PEOPLE_COLUMNS, person, workbook } from './support/workbooks.js';

const TEAM_COLUMNS = ['原平台组织编号', '组织名称', '组织类别', '组织层级', '所在地区'];
const LEGACY = { no: 'OLD-320402-017', name: '天宁区老科技工作者服务队' };
const MEMBERS = 6;
const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n';

describe('a team of the earlier platform', () => {
  let product: Product;
  let browser: Browser;
  let county: Unit;
  let team: Unit;
  let people: Record<'officer' | 'claimant' | 'rival', Officer>;
  let evidence: string;

  beforeAll(async () => {
    product = await startProduct();
    const office = await Office.open(product.origin);
    county = await office.association('天宁区科学技术协会', '320402');
    team = await office.team('天宁区科技志愿服务大队', '320402', county);
    const other = await office.team('天宁区青年科普队', '320402', county);
    people = {
      officer: await office.officer('tianning', county),
      claimant: await office.officer('dadui', team, 'team_administrator'),
      rival: await office.officer('qingnian', other, 'team_administrator'),
    };
    const folder = await mkdtemp(path.join(os.tmpdir(), 'kezhi-claims-'));
    evidence = path.join(folder, '成立批复.pdf');
    await writeFile(evidence, PDF);
    browser = await openBrowser();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  async function open(who: Officer): Promise<Page> {
    const page = await (await openContext(browser, product.origin)).newPage();
    await signIn(page, who);
    return page;
  }

  async function claim(page: Page, statement: string): Promise<void> {
    await page.getByRole('link', { name: '队伍认领' }).click();
    await page.getByRole('link', { name: '查找原平台队伍' }).first().click();
    await page.getByLabel('队伍名称或原平台编号').fill('老科技');
    await page.getByLabel('队伍名称或原平台编号').press('Enter');
    await page.waitForURL(/q=/);
    await page.getByRole('link', { name: `认领“${LEGACY.name}”` }).waitFor();
    await screenshot(page, 'claims-find');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: `认领“${LEGACY.name}”` }).click();
    await page.getByLabel('认领说明').fill(statement);
    await page.locator('input[type=file]').setInputFiles(evidence);
    await page.getByRole('button', { name: '移除“成立批复.pdf”' }).waitFor();
    await screenshot(page, 'claims-new');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByText('待审核').first().waitFor();
  }

  it('is carried over with its people, and blocked until it is claimed', async () => {
    const page = await open(people.officer);
    const teams = [[LEGACY.no, LEGACY.name, '科技志愿服务队', '县', '江苏省常州市天宁区']];
    await upload(page, 'legacy-teams', await workbook('原平台队伍.xlsx', TEAM_COLUMNS, teams));
    await untilHeadline(page, '可登记 1 个组织');
    await commit(page, '登记 1 个组织', '已登记 1 个组织');
    const columns = [...PEOPLE_COLUMNS, '原平台组织编号'];
    const rows = Array.from({ length: MEMBERS }, (_, index) => [...person(index), LEGACY.no]);
    await upload(page, 'legacy-volunteers', await workbook('原平台志愿者.xlsx', columns, rows));
    await untilHeadline(page, `可登记 ${MEMBERS} 人`);
    await commit(page, `登记 ${MEMBERS} 人`, `已登记 ${MEMBERS} 人`);
    await page.goto('/organizations');
    await page.getByRole('link', { name: LEGACY.name }).click();
    await page.getByText('这支队伍由原平台转入，尚未认领').waitFor();
    await screenshot(page, 'claims-blocked');
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
  }, 180_000);

  it('goes to the claim that its supervisor approves, with its members', async () => {
    const claimant = await open(people.claimant);
    await claim(claimant, '这支队伍自成立起由我大队管理。');
    const rival = await open(people.rival);
    await claim(rival, '队员大多是我队志愿者。');

    const officer = await open(people.officer);
    await officer.goto('/claims?view=inbox');
    await officer.getByRole('link', { name: LEGACY.name }).first().waitFor();
    await screenshot(officer, 'claims-inbox');
    expect(await seriousFindings(officer)).toEqual([]);
    await officer.getByRole('link', { name: LEGACY.name }).last().click();
    await officer.getByRole('heading', { name: '竞争的认领申请（2 份）' }).waitFor();
    const cards = officer.getByRole('article');
    await officer.getByText(`${MEMBERS} 人成为队员`).nth(1).waitFor();
    expect(await cards.count()).toBe(2);
    await screenshot(officer, 'claims-review');
    expect(await seriousFindings(officer)).toEqual([]);
    await officer.setViewportSize(SCREENS.telephone);
    await screenshot(officer, 'claims-review-telephone');
    const overflow = await officer.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    await officer.setViewportSize(SCREENS.office);
    const card = officer.getByRole('article', { name: `并入“${team.name}”` });
    await card.getByRole('button', { name: '通过认领' }).click();
    await officer.getByRole('dialog').getByText(`${MEMBERS} 人成为队员`).waitFor();
    await officer.getByRole('dialog').getByRole('button', { name: '通过认领' }).click();
    await officer.getByRole('heading', { name: '认领结果' }).waitFor();
    await screenshot(officer, 'claims-approved');

    await claimant.goto('/');
    await claimant.getByRole('region', { name: '我的认领申请' }).getByText('已通过').waitFor();
    await claimant.goto(`/volunteers?unit=${team.id}`);
    await claimant.getByText(`共 ${MEMBERS} 条`).waitFor();
    await rival.reload();
    await rival.getByText('已被他人认领').first().waitFor();
    await rival.getByText('这支队伍已由另一份申请认领，这份申请随之结束').waitFor();
    expect(await seriousFindings(rival)).toEqual([]);
  }, 240_000);
});
