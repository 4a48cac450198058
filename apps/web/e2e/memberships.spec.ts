import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openContext, SCREENS, screenshot, seriousFindings, signIn } from './support/browser.js';
import { commit, untilHeadline, upload } from './support/imports.js';
import { Office, type Unit } from './support/office.js';
import { startProduct, type Product } from './support/product.js';
import { everybodyAsks } from './support/requests.js';
import { PEOPLE_COLUMNS, person, workbook } from './support/workbooks.js';

const ASKED = 60;

describe('requests to join', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let office: Office;
  let team: Unit;

  beforeAll(async () => {
    product = await startProduct();
    office = await Office.open(product.origin);
    const county = await office.association('天宁区科学技术协会', '320402');
    team = await office.post<Unit>('/organizations', {
      name: '天宁区科技志愿服务队',
      kind: 'service_team',
      level: 'county',
      regionCode: '320402',
      parentId: county.id,
    });
    const clerk = await office.officer('tianning', county);
    browser = await openBrowser();
    page = await (await openContext(browser, product.origin)).newPage();
    await signIn(page, clerk);
    const people = Array.from({ length: ASKED }, (_, index) => person(index));
    await upload(page, 'volunteers', await workbook('登记表.xlsx', PEOPLE_COLUMNS, people));
    await untilHeadline(page, `可登记 ${ASKED} 人`);
    await commit(page, `登记 ${ASKED} 人`, `已登记 ${ASKED} 人`);
    await everybodyAsks(product.databaseUrl, team.id);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** The boxes of those who wait, without the one for all of them. */
  const rows = () => page.getByRole('checkbox', { name: /^选择 \S/ });
  const members = async () =>
    (await office.get<{ memberCount: number }>(`/organizations/${team.id}`)).memberCount;

  it('are found on the home page, and approved together, as many as there are', async () => {
    await page.goto('/');
    await page.getByRole('heading', { name: `${ASKED} 份加入申请等我审核` }).waitFor();
    await screenshot(page, 'memberships-home');
    await page.getByRole('link', { name: '查看全部加入申请' }).click();
    await page.getByRole('button', { name: /选择全部等待审核的人/ }).click();
    await page.getByText(`已选 ${ASKED} 人`).waitFor();
    await rows().nth(0).uncheck();
    await rows().nth(1).uncheck();
    await screenshot(page, 'memberships-chosen');
    await page.getByRole('button', { name: `同意 ${ASKED - 2} 人`, exact: true }).click();
    await page.getByText(`已同意 ${ASKED - 2} 人加入`).waitFor();
    expect(await members()).toBe(ASKED - 2);
  }, 120_000);

  it('are decided on one by one with the keyboard', async () => {
    await rows().first().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '本组织人数已满' }).click();
    await screenshot(page, 'memberships-decline');
    await dialog.getByRole('button', { name: /^不\s?同\s?意$/ }).click();
    await page.getByText('已对 1 人答复不同意').waitFor();
    await page.waitForFunction(`document.activeElement?.closest('[data-waiting]') !== null`);
    await page.keyboard.press('a');
    await page.getByText('没有等待审核的申请').waitFor();
    expect(await members()).toBe(ASKED - 1);
    await screenshot(page, 'memberships-none');
  }, 120_000);

  it('make members, who are removed for a reason, and taken back in where that was a mistake', async () => {
    await page.goto(`/organizations/${team.id}`);
    // The menu has a link of the same name, and is there before the page is.
    await page.getByRole('main').getByRole('link', { name: '加入申请与成员' }).click();
    await page.getByRole('link', { name: '现有成员', exact: true }).click();
    const remove = page.getByRole('button', { name: /^移出：/ }).first();
    const name = /^移出：(.*)$/.exec((await remove.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await remove.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '长期不参加活动' }).click();
    await dialog.getByRole('button', { name: /^移\s?出$/ }).click();
    await page.getByText(`已把 ${name} 移出`).waitFor();
    expect(await members()).toBe(ASKED - 2);
    await screenshot(page, 'memberships-removed');
    await page.getByRole('button', { name: `移错了，让 ${name} 重新加入` }).click();
    await page.getByText(`${name} 已重新加入；原来的记录保留`).waitFor();
    expect(await members()).toBe(ASKED - 1);
    await page.getByRole('link', { name: '全部记录' }).click();
    await page.getByText('理由：长期不参加活动').waitFor();
    await screenshot(page, 'memberships-all');
    expect(await seriousFindings(page)).toEqual([]);
  }, 120_000);

  it('fit a telephone', async () => {
    const second = await office.post<Unit>('/organizations', {
      name: '天宁区科普宣讲队',
      kind: 'service_team',
      level: 'county',
      regionCode: '320402',
      parentId: team.id,
    });
    await everybodyAsks(product.databaseUrl, second.id);
    await page.setViewportSize(SCREENS.telephone);
    await page.goto(`/organizations/${second.id}/members`);
    await rows().first().waitFor();
    const { body, view } = await page.evaluate<{ body: number; view: number }>(
      `({ body: document.documentElement.scrollWidth, view: window.innerWidth })`,
    );
    expect(body).toBeLessThanOrEqual(view);
    await screenshot(page, 'memberships-telephone');
    expect(await seriousFindings(page)).toEqual([]);
  }, 120_000);
});
