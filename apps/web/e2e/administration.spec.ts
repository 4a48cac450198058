import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syntheticPhone } from '#kezhi/standards';
import { linkIn } from '#kezhi/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import {
  openBrowser,
  openContext,
  SCREENS,
  screenshot,
  seriousFindings,
  setLook,
  signIn,
} from './support/browser.js';
import { commit, untilHeadline } from './support/imports.js';
import { Office, type Officer, type Unit } from './support/office.js';
import { startProduct, type Product } from './support/product.js';
import { everybodyConfirms } from './support/requests.js';
import { PEOPLE_COLUMNS, person, workbook } from './support/workbooks.js';

const PASSWORD = 'four quiet mountains';

describe('the administration of a team', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let team: Unit;
  let former: Officer;

  beforeAll(async () => {
    product = await startProduct();
    const office = await Office.open(product.origin);
    const county = await office.association('天宁区科学技术协会', '320402');
    team = await office.team('青龙科技志愿服务队', '320402', county);
    former = await office.officer('qinglong', team, 'team_administrator');
    browser = await openBrowser();
    page = await (await openContext(browser, product.origin)).newPage();
    await signIn(page, await office.officer('tianning', county));
    await page.goto(`/imports/new?kind=volunteers&unit=${team.id}`);
    await page.getByRole('heading', { name: '上传登记表' }).waitFor();
    const rows = [person(0, { 姓名: '陈静怡' }), person(1), person(2)];
    await page.locator('input[type=file]').setInputFiles(await workbook('登记表.xlsx', PEOPLE_COLUMNS, rows));
    await untilHeadline(page, '可登记 3 人');
    await commit(page, '登记 3 人', '已登记 3 人');
    await everybodyConfirms(product.databaseUrl);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const begin = async (): Promise<Locator> => {
    await page.goto(`/organizations/${team.id}`);
    await page.getByRole('button', { name: /^移交“/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    return dialog;
  };
  const look = async (name: string) => {
    await screenshot(page, name);
    expect(await seriousFindings(page)).toEqual([]);
  };

  it('is handed to a member by the keyboard alone, who reads first what it means', async () => {
    const dialog = await begin();
    const field = dialog.getByRole('combobox', { name: '接任者' });
    await field.click();
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').count()).toBe(3);
    await screenshot(page, 'administration-members');
    await field.pressSequentially('静怡');
    await page.getByRole('option', { name: /陈静怡/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByText(/“陈静怡”（.*）成为管理员/).waitFor();
    await look('administration-consequences');
    await dialog.getByRole('button', { name: /^移\s?交$/ }).click();
    await page.getByText(/一次性链接已用短信发给对方/).waitFor();
    await look('administration-done');
    await page
      .getByRole('dialog')
      .getByText(/^关\s?闭$/)
      .click();
    const panel = page.getByRole('region', { name: '平台管理员' });
    await panel.getByText('陈静怡').waitFor();
    await look('administration-panel');
  }, 180_000);

  it('is the successor’s, once the link of the text message has been followed; the former one has none', async () => {
    const message = await product.post.next(syntheticPhone(1_000));
    const theirs = await (await openContext(browser, product.origin, 'telephone')).newPage();
    await theirs.goto(linkIn(message));
    await theirs.getByLabel('新密码', { exact: true }).fill(PASSWORD);
    await theirs.getByLabel('再输入一次新密码').fill(PASSWORD);
    await theirs.getByRole('button', { name: '保存新密码' }).click();
    const account = (await theirs.locator('strong', { hasText: /^u-/ }).textContent()) ?? '';
    await signIn(theirs, { account, password: PASSWORD });
    await theirs.goto(`/organizations/${team.id}`);
    await theirs.getByRole('heading', { level: 1, name: team.name }).waitFor();
    await theirs.getByRole('link', { name: '修改', exact: true }).waitFor();
    const old = await (await openContext(browser, product.origin)).newPage();
    await signIn(old, former);
    await old.goto(`/organizations/${team.id}`);
    await old.locator('#main').waitFor();
    expect(await old.getByRole('link', { name: '修改', exact: true }).count()).toBe(0);
  }, 180_000);

  it('fits a telephone, and can be read in English', async () => {
    await page.setViewportSize(SCREENS.telephone);
    await setLook(page, { language: 'en' });
    await page.goto(`/organizations/${team.id}`);
    await page.getByRole('button', { name: /^Hand over the administration/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Successor' }).click();
    await page.getByRole('option').first().click();
    await dialog.getByText(/becomes administrator/).waitFor();
    await look('administration-telephone');
    const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
    expect(wide).toBe(false);
  }, 120_000);
});
