import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import exceljs from 'exceljs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, openContext, screenshot, signIn } from './support/browser.js';
import { commit, headline, untilHeadline, upload } from './support/imports.js';
import { Office, type Officer, type Unit } from './support/office.js';
import { startProduct, type Product } from './support/product.js';
import { PEOPLE_COLUMNS, person, workbook, type Cells } from './support/workbooks.js';

const FIRST_ROW = 3; // a title and the header stand above

describe('a clerk of a county', () => {
  let product: Product;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let county: Unit;
  let other: Unit;
  let clerk: Officer;

  beforeAll(async () => {
    product = await startProduct();
    const office = await Office.open(product.origin);
    county = await office.association('天宁区科学技术协会', '320402');
    other = await office.association('钟楼区科学技术协会', '320404');
    clerk = await office.officer('tianning', county);
    browser = await openBrowser();
    context = await openContext(browser, product.origin);
    page = await context.newPage();
    await signIn(page, clerk);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const fileOf = (name: string, rows: Cells[]) => workbook(name, PEOPLE_COLUMNS, rows);

  it('mends mistakes in the browser, cause by cause, and registers everybody', async () => {
    const people = Array.from({ length: 30 }, (_, index) => person(index));
    people[3] = person(3, { 手机号码: '1380013' });
    people[6] = person(6, { 手机号码: '021-5555' });
    people[9] = person(9, { 姓名: '' });
    await upload(page, 'volunteers', await fileOf('天宁区志愿者.xlsx', people));
    await untilHeadline(page, '可登记 27 人');
    expect(await headline(page).innerText()).toContain('待处理 3 行');
    await screenshot(page, 'import-review');

    await page.getByRole('button', { name: /手机号码.*2 行/ }).click();
    await page.waitForURL(/field=phone/);
    await page.getByRole('button', { name: '从第一处开始改' }).click();
    const first = page.getByLabel(`第 ${FIRST_ROW + 3} 行，手机号码`);
    await first.fill('13800138003');
    await screenshot(page, 'import-mending');
    await first.press('Enter');
    const second = page.getByLabel(`第 ${FIRST_ROW + 6} 行，手机号码`);
    await second.fill('13800138006');
    await second.press('Enter');
    await untilHeadline(page, '可登记 29 人');

    await page.reload(); // nothing is lost
    await untilHeadline(page, '待处理 1 行');
    await page.getByRole('button', { name: /^待处理/ }).click();
    await page.getByRole('button', { name: '从第一处开始改' }).click();
    const name = page.getByLabel(`第 ${FIRST_ROW + 9} 行，姓名`);
    await name.fill('赵 明');
    await name.press('Enter');
    await untilHeadline(page, '可登记 30 人');
    await commit(page, '登记 30 人', '已登记 30 人');
    await screenshot(page, 'import-result');

    await page.getByRole('link', { name: '查看这个单位的志愿者' }).click();
    await page.getByRole('heading', { name: '科技志愿者' }).waitFor();
    await page.getByText('赵明').first().waitFor();
  }, 180_000);

  it('knows a file that was sent before', async () => {
    const people = [person(200), person(201)];
    const file = await fileOf('同一个文件.xlsx', people);
    await upload(page, 'volunteers', file);
    await untilHeadline(page, '可登记 2 人');
    const address = new URL(page.url()).pathname;
    await upload(page, 'volunteers', file);
    await page.getByText('没有重复导入').waitFor();
    expect(new URL(page.url()).pathname).toBe(address);
  }, 120_000);

  it('mends the returned workbook in a spreadsheet and sends it back to the same import', async () => {
    const people = Array.from({ length: 12 }, (_, index) => person(300 + index));
    people[2] = person(302, { 手机号码: '12' });
    people[5] = person(305, { 证件号码: '11010519491231002' });
    await upload(page, 'volunteers', await fileOf('送回来的表.xlsx', people));
    await untilHeadline(page, '待处理 2 行');
    const address = new URL(page.url()).pathname;
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载标出问题的表格' }).click();
    const returned = await (await downloading).path();

    const book = new exceljs.Workbook();
    await book.xlsx.readFile(returned);
    const sheet = book.worksheets[0];
    const phone = sheet?.getCell(FIRST_ROW + 2, PEOPLE_COLUMNS.indexOf('手机号码') + 1);
    const idNumber = sheet?.getCell(FIRST_ROW + 5, PEOPLE_COLUMNS.indexOf('证件号码') + 1);
    if (!phone || !idNumber) throw new Error('the returned workbook has no such cells');
    expect(phone.note).toBeDefined();
    expect(idNumber.note).toBeDefined();
    phone.value = '13900139002';
    idNumber.value = '11010519491231002X';
    const mended = returned.replace(/[^/]+$/, '改好的表.xlsx');
    await book.xlsx.writeFile(mended);

    await page.locator('input[type=file]').setInputFiles(mended);
    await untilHeadline(page, '可登记 12 人');
    expect(new URL(page.url()).pathname).toBe(address);
    await page.getByText('第 2 版').waitFor();
    await commit(page, '登记 12 人', '已登记 12 人');
  }, 180_000);

  it('says what stands in the way of a file that cannot be read, and takes a better one', async () => {
    await upload(page, 'volunteers', await workbook('没有表头.xlsx', ['甲', '乙'], [['1', '2']]));
    await page.getByText('没有找到表头').waitFor({ timeout: 60_000 });
    await screenshot(page, 'import-failed');
    await page.locator('input[type=file]').setInputFiles(await fileOf('有表头.xlsx', [person(400)]));
    await untilHeadline(page, '可登记 1 人');
  }, 120_000);

  it('takes a whole registration back', async () => {
    const people = [person(500, { 姓名: '欧阳撤' }), person(501)];
    await upload(page, 'volunteers', await fileOf('要撤销的.xlsx', people));
    await untilHeadline(page, '可登记 2 人');
    await commit(page, '登记 2 人', '已登记 2 人');
    await page.getByRole('button', { name: '撤销这次登记' }).click();
    await page.getByRole('button', { name: '撤销 2 人的登记' }).click();
    await page.getByText('这次登记已经撤销').waitFor({ timeout: 60_000 });
    await page.goto(`/volunteers?q=${encodeURIComponent('欧阳撤')}&unit=${county.id}`);
    await page.getByText('没有符合条件的记录').waitFor();
    await page.goto('/imports?status=undone');
    await page.getByRole('link', { name: '要撤销的.xlsx' }).waitFor();
    await screenshot(page, 'import-history');
  }, 180_000);

  it('has no access to another county: not in the picker, not by address, not over REST', async () => {
    await page.goto('/imports/new');
    const picker = page.getByLabel('填报单位');
    await picker.fill('钟楼区');
    await page.getByText('没有找到“钟楼区”').waitFor();
    await page.goto(`/imports/new?for=${other.id}`);
    await page.locator('input[type=file]').setInputFiles(await fileOf('别人的.xlsx', [person(600)]));
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/没有找到|没有权限|管理范围/);
    await page.goto(`/organizations/${other.id}`);
    await page.getByRole('alert').waitFor();
  }, 120_000);
});
