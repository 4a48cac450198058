import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { openBrowser, openContext, screenshot, seriousFindings, setLook, signIn } from './support/browser.js';
import { commit, untilHeadline, upload } from './support/imports.js';
import { Office } from './support/office.js';
import { ADMIN, startProduct, type Product } from './support/product.js';
import { PEOPLE_COLUMNS, person, workbook } from './support/workbooks.js';

const tenYearsAgo = `${new Date().getFullYear() - 10}-01-02`;

describe('the protection of personal data', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let county: { id: string; name: string };

  beforeAll(async () => {
    product = await startProduct();
    const office = await Office.open(product.origin);
    county = await office.association('天宁区科学技术协会', '320402');
    const clerk = await office.officer('tianning', county);
    browser = await openBrowser();
    page = await (await openContext(browser, product.origin)).newPage();
    await signIn(page, clerk);
    const columns = [...PEOPLE_COLUMNS, '监护人姓名', '监护人手机'];
    const child = person(0, {
      姓名: '王小童',
      证件号码: syntheticIdentityNumber(7, { birthDate: tenYearsAgo, place: '320402' }),
    });
    const rows = [
      [...child, '王敏', syntheticPhone(77)],
      [...person(1), '', ''],
    ];
    await upload(page, 'volunteers', await workbook('登记表.xlsx', columns, rows));
    await untilHeadline(page, '可登记 2 人');
    await commit(page, '登记 2 人', '已登记 2 人');
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('opens the record of a child for a reason, and the auditors read who did', async () => {
    await page.goto('/volunteers');
    await page.getByRole('link', { name: '王**' }).click();
    const dialog = page.getByRole('dialog', { name: '查阅未满十四周岁者的信息' });
    await dialog.waitFor();
    await screenshot(page, 'child-reason');
    await dialog.getByRole('button', { name: '应监护人请求' }).click();
    await dialog.getByRole('button', { name: '查阅', exact: true }).click();
    await page.getByRole('heading', { name: '王小童' }).waitFor();
    await screenshot(page, 'child-record');
    await page.getByRole('link', { name: '数据保护' }).click();
    await page.getByRole('cell', { name: '应监护人请求' }).waitFor();
    expect(await page.getByText('王小童').count()).toBe(0);
  }, 120_000);

  it('leads to a unit by initials and Ctrl+K, without a mouse', async () => {
    await page.goto('/volunteers');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: '跳转到组织' }).waitFor();
    await page.locator('[role=combobox]:focus').waitFor();
    await page.keyboard.type('tnkx');
    await page.getByRole('option', { name: county.name }).waitFor();
    await screenshot(page, 'jump-box');
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: county.name }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/organizations/${county.id}`);
  }, 120_000);

  it('shows keys, terms and accesses to the national officer, readable in every look and on a telephone', async () => {
    const own = await openContext(browser, product.origin);
    const office = await own.newPage();
    await signIn(office, ADMIN);
    for (const [name, look] of [
      ['zh', {}],
      ['zh-elder', { elder: true }],
      ['en', { language: 'en' }],
      ['zh-dark', { colours: 'dark' }],
    ] as const) {
      await office.goto('/data-protection');
      await setLook(office, look);
      await office.getByRole('table').nth(1).waitFor();
      await office.getByText(/全部个人信息都已|Everything is sealed/).waitFor();
      expect([name, await seriousFindings(office)]).toEqual([name, []]);
      await screenshot(office, `data-protection-${name}`);
    }
    await setLook(office, {});
    await office.setViewportSize({ width: 390, height: 844 });
    await office.goto('/data-protection');
    await office.getByText('全部个人信息都已').waitFor();
    await screenshot(office, 'data-protection-telephone');
    expect(
      await office.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'),
    ).toBeLessThanOrEqual(0);
    await own.close();
  }, 180_000);
});
