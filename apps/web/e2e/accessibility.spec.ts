import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  openBrowser,
  openContext,
  screenshot,
  seriousFindings,
  setLook,
  signIn,
  type Look,
} from './support/browser.js';
import { untilHeadline, upload } from './support/imports.js';
import { Office } from './support/office.js';
import { ADMIN, startProduct, type Product } from './support/product.js';
import { PEOPLE_COLUMNS, person, workbook } from './support/workbooks.js';

const LOOKS: readonly [string, Look][] = [
  ['zh', {}],
  ['zh-elder', { elder: true }],
  ['en', { language: 'en' }],
  ['en-elder', { language: 'en', elder: true }],
  ['zh-dark', { colours: 'dark' }],
];

describe('every page', () => {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let national: Page;
  let addresses: Record<string, string>;

  beforeAll(async () => {
    product = await startProduct();
    const office = await Office.open(product.origin);
    const county = await office.association('天宁区科学技术协会', '320402');
    await office.post('/organizations', {
      name: '天宁区科技志愿服务大队',
      parentId: county.id,
      kind: 'service_team',
      teamRank: 'brigade',
      level: 'county',
      regionCode: '320402',
    });
    const clerk = await office.officer('tianning', county);
    await office.post('/regions/330108/succession', { successorCode: '330109', validFrom: '2026-01-01' });
    await office.post('/regions/330106/succession', { successorCode: '330105', validFrom: '2099-01-01' });
    browser = await openBrowser();
    context = await openContext(browser, product.origin);
    page = await context.newPage();
    await signIn(page, clerk);
    national = await (await openContext(browser, product.origin)).newPage();
    await signIn(national, ADMIN);
    const people = Array.from({ length: 40 }, (_, index) => person(index));
    people[4] = person(4, { 手机号码: '138' });
    people[8] = person(8, { 姓名: '王1芳', 手机号码: '139' });
    await upload(page, 'volunteers', await workbook('登记表.xlsx', PEOPLE_COLUMNS, people));
    await untilHeadline(page, '待处理 2 行');
    const review = new URL(page.url()).pathname;
    await upload(page, 'volunteers', await workbook('坏表.xlsx', ['甲'], [['1']]));
    await page.getByText('没有找到表头').waitFor({ timeout: 60_000 });
    addresses = {
      home: '/',
      organizations: '/organizations',
      organization: `/organizations/${county.id}`,
      formation: `/organizations/${county.id}/board`,
      reviews: '/reviews',
      volunteers: '/volunteers',
      memberships: '/memberships?view=members',
      claims: '/claims',
      'claims-find': '/claims/find',
      'import-history': '/imports',
      'import-start': '/imports/new',
      'import-review': review,
      'import-failed': new URL(page.url()).pathname,
    };
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const settled = async (at = page) => {
    await at.getByRole('heading', { level: 1 }).waitFor();
    const busy = at.locator('.kz-loading, [aria-busy="true"]');
    while ((await busy.count()) > 0) await busy.first().waitFor({ state: 'hidden' });
  };

  it.each(LOOKS)(
    'has nothing serious for axe to find, in the look %s',
    async (look, change) => {
      await setLook(page, change);
      const found: Record<string, string[]> = {};
      for (const [name, address] of Object.entries(addresses)) {
        await page.goto(address);
        await settled();
        const findings = await seriousFindings(page);
        if (findings.length > 0) found[name] = findings;
        await screenshot(page, `${name}-${look}`);
      }
      expect(found).toEqual({});
    },
    180_000,
  );

  it.each(LOOKS)(
    'shows and records changes of regions without anything serious, in the look %s',
    async (look, change) => {
      await national.goto('/regions');
      await settled(national);
      await setLook(national, change);
      await settled(national);
      await national.getByRole('rowheader').nth(1).waitFor();
      expect(await seriousFindings(national)).toEqual([]);
      await screenshot(national, `regions-${look}`);
      await national.locator('main .ant-btn-primary').click();
      const dialog = national.getByRole('dialog');
      const fields = dialog.locator('.ant-form-item input');
      await fields.nth(0).fill('2027-01-01');
      await fields.nth(0).press('Enter');
      for (const [at, name] of [
        [1, '天宁区 320402'],
        [2, '钟楼区 320404'],
      ] as const) {
        await fields.nth(at).click();
        await fields.nth(at).pressSequentially(name.slice(-6));
        await national.getByRole('option', { name }).first().click();
      }
      await fields.nth(3).waitFor();
      expect(await seriousFindings(national)).toEqual([]);
      await screenshot(national, `regions-dialog-${look}`);
    },
    60_000,
  );

  it.each(LOOKS)(
    'signs people in without anything serious, in the look %s',
    async (look, change) => {
      const outside = await openContext(browser, product.origin);
      const door = await outside.newPage();
      await door.goto('/sign-in');
      await setLook(door, change);
      await door.getByRole('heading', { level: 1 }).waitFor();
      expect(await seriousFindings(door)).toEqual([]);
      await screenshot(door, `sign-in-${look}`);
      await outside.close();
    },
    60_000,
  );

  it.each(LOOKS.slice(0, 4))(
    'fits on the narrowest telephone, in the look %s',
    async (_, change) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await setLook(page, change);
      const wide: string[] = [];
      for (const [name, address] of Object.entries(addresses)) {
        await page.goto(address);
        await settled();
        const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
        if (over > 0) wide.push(`${name}: ${over} px`);
      }
      expect(wide).toEqual([]);
    },
    120_000,
  );

  it('fits on a telephone, where nothing moves sideways', async () => {
    await setLook(page, {});
    await page.setViewportSize({ width: 390, height: 844 });
    const wide: string[] = [];
    for (const [name, address] of Object.entries(addresses)) {
      await page.goto(address);
      await settled();
      await screenshot(page, `${name}-telephone`);
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      if (over > 0) wide.push(`${name}: ${over} px`);
    }
    await national.setViewportSize({ width: 390, height: 844 });
    await setLook(national, {});
    await settled(national);
    await screenshot(national, 'regions-telephone');
    const over = await national.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    if (over > 0) wide.push(`regions: ${over} px`);
    await national.getByRole('button', { name: '登记区划变更' }).click();
    await national.getByRole('dialog').waitFor();
    await screenshot(national, 'regions-dialog-telephone');
    expect(wide).toEqual([]);
  }, 120_000);
});
