import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openContext, signIn } from './support/browser.js';
import { Office } from './support/office.js';
import { startProduct, type Product } from './support/product.js';
import { ORGANIZATION_COLUMNS, organization, PEOPLE_COLUMNS, person, workbook } from './support/workbooks.js';
import { commit, untilHeadline, upload } from './support/imports.js';

const MOST_TABS = 80;

/** From the answer to the drawn list: the grid of the list before looks the same, and would take the focus with it. */
const DRAWN_MS = 1_000;

/**
 * What a screen reader would say of the control that has the focus. While a page is being drawn the focus stands on the
 * body or on the page's frame, whose text holds the words of every button: that is no control, and Enter does nothing there.
 */
const FOCUSED = `(() => {
  const at = document.activeElement;
  return at?.matches('a, button, input, select, textarea, [role], [data-cell]')
    ? [at.getAttribute('aria-label'), at.textContent].join(' ')
    : '';
})()`;

/** Presses Tab until the focus stands on what is looked for; nothing may be out of the keyboard's reach. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate<string>(FOCUSED);
    if (name.test(text)) return;
  }
  throw new Error(`${name} was not reached by ${MOST_TABS} presses of Tab`);
}

describe('without a mouse', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    product = await startProduct();
    const office = await Office.open(product.origin);
    const county = await office.association('天宁区科学技术协会', '320402');
    const clerk = await office.officer('tianning', county);
    browser = await openBrowser();
    page = await (await openContext(browser, product.origin)).newPage();
    await signIn(page, clerk);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('a form is uploaded, mended and registered', async () => {
    const people = [person(0), person(1, { 手机号码: '138' }), person(2, { 手机号码: '139' }), person(3)];
    const file = await workbook('键盘.xlsx', PEOPLE_COLUMNS, people);
    await page.goto('/imports/new?kind=volunteers');
    await page.getByRole('heading', { name: '上传登记表' }).waitFor();
    // Asked for well before the key: the browser takes a moment to hand its dialogs over, and one it opens itself is lost.
    const choosing = page.waitForEvent('filechooser');
    await tabTo(page, /选择文件并上传/);
    await page.keyboard.press('Enter');
    await (await choosing).setFiles(file);
    await untilHeadline(page, '待处理 2 行');

    await tabTo(page, /手机号码.*2 行/);
    const listed = page.waitForResponse(/\/rows\?.*field=phone/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/field=phone/);
    await listed;
    await page.waitForTimeout(DRAWN_MS);
    await page.getByRole('grid').waitFor();
    await tabTo(page, /从第一处开始改/);
    await page.keyboard.press('Enter');
    await page.getByLabel('第 4 行，手机号码').waitFor();
    await page.keyboard.type('13800138001');
    await page.keyboard.press('Enter');
    await page.getByLabel('第 5 行，手机号码').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(`document.activeElement?.getAttribute('data-cell')`)).toBe('5.phone');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('13800138002');
    await page.keyboard.press('Enter');
    await untilHeadline(page, '可登记 4 人');

    await tabTo(page, /登记 4 人/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, /登记 4 人/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '已登记 4 人' }).waitFor({ timeout: 60_000 });
  }, 180_000);

  it('organizations are registered whose supervisors stand in the same file, in any order', async () => {
    const rows = [
      organization(0, '青龙分队', '天宁区科技志愿服务大队'),
      organization(1, '天宁区科技志愿服务大队'),
      organization(2, '茶山分队', '天宁区科技志愿服务大队'),
    ];
    await upload(page, 'organizations', await workbook('组织.xlsx', ORGANIZATION_COLUMNS, rows));
    await untilHeadline(page, '可登记 3 个组织');
    await commit(page, '登记 3 个组织', '已登记 3 个组织');
    await page.getByRole('link', { name: '查看这个单位的下级组织' }).click();
    await page.getByRole('link', { name: '青龙分队' }).click();
    await page.getByRole('navigation').getByRole('link', { name: '天宁区科技志愿服务大队' }).waitFor();
  }, 120_000);
});
