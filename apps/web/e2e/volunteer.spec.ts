import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syntheticIdentityNumber, syntheticPhone } from '#kezhi/standards';
import { type CaughtMessage, codeIn, linkIn } from '#kezhi/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openContext, screenshot, seriousFindings, setLook, signIn } from './support/browser.js';
import { commit, untilHeadline, upload } from './support/imports.js';
import { Office, type Unit } from './support/office.js';
import { startProduct, type Product } from './support/product.js';
import { PEOPLE_COLUMNS, person, workbook } from './support/workbooks.js';

/** Rows of the form, as `person` makes them. */
const numberOf = (index: number) => person(index)[2] ?? '';
const phoneOf = (index: number) => person(index)[3] ?? '';
const nameOf = (index: number) => person(index)[1] ?? '';
const UNIT = '天宁区科学技术协会';

describe('a volunteer on a telephone', () => {
  let product: Product;
  let office: Office;
  let unit: Unit;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    product = await startProduct();
    office = await Office.open(product.origin);
    unit = await office.association(UNIT, '320402');
    browser = await openBrowser();
    await importPeople();
    page = await (await openContext(browser, product.origin, 'telephone')).newPage();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  async function importPeople(): Promise<void> {
    const clerk = await office.officer('tianning', unit);
    const desk = await (await openContext(browser, product.origin)).newPage();
    await signIn(desk, clerk);
    await upload(desk, 'volunteers', await workbook('登记表.xlsx', PEOPLE_COLUMNS, [person(0), person(1)]));
    await untilHeadline(desk, '2');
    await commit(desk, '登记 2 人', '已登记 2 人');
  }

  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

  /** The first two of three screens: the number, and the code from the telephone. */
  async function prove(idNumber: string, phone: string): Promise<void> {
    await page.getByLabel('证件号码').fill(idNumber);
    await press('获取验证码');
    await page.getByLabel('验证码').fill(codeIn(await product.post.next(phone)));
    await press('继续');
  }

  it('confirms a collective registration in three screens', async () => {
    await page.goto('/confirm');
    await heading('确认志愿者登记');
    await prove(numberOf(0), phoneOf(0));
    await heading('确认，还是拒绝？');
    await page.getByText(`“${UNIT}”`).waitFor();
    expect(await page.content()).not.toContain(numberOf(0));
    await screenshot(page, 'volunteer-confirm');
    await page.getByRole('checkbox', { name: /个人信息处理同意书/ }).check();
    await press('确认，成为志愿者');
    await heading('您已是科技志愿者');
    const { volunteers } = await counts();
    expect(volunteers).toEqual(['active', 'pending_confirmation']);
  }, 120_000);

  /** States of the people of the unit, as its officer sees them. */
  async function counts() {
    const { items } = await office.get<{ items: { status: string }[] }>(`/volunteers?within=${unit.id}`);
    return { volunteers: items.map(({ status }) => status).sort() };
  }

  it('takes everything along that is stored', async () => {
    await page.getByRole('link', { name: '查看我的志愿者页面' }).click();
    await heading(`${nameOf(0)}，您好`);
    await page.getByRole('heading', { name: '导出我的信息' }).click();
    const [pdf] = await Promise.all([page.waitForEvent('download'), press('下载 PDF（可打印）')]);
    expect(pdf.suggestedFilename()).toBe('我的志愿者信息.pdf');
    expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-');
    const [json] = await Promise.all([page.waitForEvent('download'), press('下载 JSON（供其他程序使用）')]);
    const record = JSON.parse(await readFile(await json.path(), 'utf8')) as { secrets: { idNumber: string } };
    expect(record.secrets.idNumber).toBe(numberOf(0));
    await press('退出登录');
  }, 120_000);

  it('refuses an unwanted registration, after which nothing is known', async () => {
    await page.goto('/confirm');
    await prove(numberOf(1), phoneOf(1));
    await press('拒绝登记');
    await press('确定拒绝，删除我的信息');
    await heading('已拒绝，您的信息已删除');
    expect((await counts()).volunteers).toEqual(['active']);
    const found = await office.post<{ items: object[] }>('/volunteers/search', { idNumber: numberOf(1) });
    expect(found.items).toEqual([]);
  }, 120_000);

  const read: CaughtMessage[] = [];
  /** The link of the message that leads there, of several to the same telephone. */
  async function linkWith(address: string, start: string): Promise<string> {
    const isMeant = ({ text }: CaughtMessage) => text.includes(start);
    while (!read.some(isMeant)) read.push(await product.post.next(address));
    return linkIn(read.find(isMeant) as CaughtMessage);
  }

  it('registers online, and asks to join', async () => {
    const [idNumber, phone] = [
      syntheticIdentityNumber(15, { birthDate: '1988-08-08' }),
      syntheticPhone(4_015),
    ];
    await page.goto('/join');
    await page.getByLabel('手机号码').fill(phone);
    await press('获取验证码');
    const message = await product.post.next(phone);
    expect(message.text).toMatch(/验证志愿者注册的联系方式.*监护人.*表示您同意/);
    await page.getByLabel('验证码').fill('000000');
    await press('下一步');
    await page.getByRole('alert').getByText('验证码不正确').waitFor();
    await page.getByLabel('验证码').fill(codeIn(message));
    await press('下一步');
    await page.getByLabel('姓名').fill('陈静');
    await page.getByLabel('证件号码').fill(idNumber);
    await page.getByLabel('省、自治区、直辖市').selectOption({ label: '江苏省' });
    await page.getByLabel('市、州').selectOption({ label: '常州市' });
    await page.getByLabel('县、区').selectOption({ label: '天宁区' });
    await screenshot(page, 'volunteer-join-self');
    await press('下一步');
    await page.getByRole('button', { name: `选择 ${UNIT}` }).click();
    await press('下一步');
    await page.getByRole('checkbox', { name: /个人信息处理同意书/ }).check();
    await screenshot(page, 'volunteer-join-consents');
    await press('提交注册');
    await heading('已收到您的注册');
    await screenshot(page, 'volunteer-join-sent');
    await page.goto(await linkWith(phone, '/join/progress#'));
    await heading('查看注册进度');
    await page.getByRole('heading', { level: 2, name: '已处理' }).waitFor();
    await screenshot(page, 'volunteer-join-progress');
    await page.goto(await linkWith(phone, '/my'));
    await prove(idNumber, phone);
    await heading('陈静，您好');
    await page.getByText('等待审核').waitFor();
    await screenshot(page, 'volunteer-my');
  }, 180_000);

  it.each([
    ['zh', {}],
    ['zh-elder', { elder: true }],
    ['en-elder', { language: 'en', elder: true }],
    ['zh-dark', { colours: 'dark' }],
  ] as const)(
    'finds pages that fit 320 px and have nothing serious for axe, in the look %s',
    async (look, change) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto('/my');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await setLook(page, change);
      const found: Record<string, unknown> = {};
      for (const address of ['/my', '/join', '/join/progress', '/confirm']) {
        await page.goto(address);
        await page.getByRole('heading', { level: 1 }).waitFor();
        if (address === '/my') {
          await page.getByRole('heading', { name: /陈静/ }).waitFor();
          await openEverything();
        }
        const findings = await seriousFindings(page);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (findings.length > 0 || width > 320) found[address] = { findings, width };
        await screenshot(page, `volunteer${address.replaceAll('/', '-')}-${look}`);
      }
      expect(found).toEqual({});
    },
    180_000,
  );

  async function openEverything(): Promise<void> {
    const closed = page.locator('details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    const busy = page.locator('[aria-busy="true"]');
    while ((await busy.count()) > 0) await busy.first().waitFor({ state: 'hidden' });
  }

  it('finds large targets and large type in elder mode', async () => {
    await page.goto('/my');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await setLook(page, { elder: true });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await openEverything();
    const small = await page.evaluate<
      string[]
    >(`[...document.querySelectorAll('button, a, input:not([type=checkbox]), select, summary, label.kp-check')]
      .filter((one) => one.checkVisibility() && !one.classList.contains('kz-skip'))
      .filter((one) => one.getBoundingClientRect().height < 60 || parseFloat(getComputedStyle(one).fontSize) < 18)
      .map((one) => one.outerHTML.slice(0, 120))`);
    expect(small).toEqual([]);
    const tiny = await page.evaluate<string[]>(`[...document.querySelectorAll('main *')]
      .filter((one) => one.checkVisibility() && one.textContent.trim() && parseFloat(getComputedStyle(one).fontSize) < 18)
      .map((one) => one.outerHTML.slice(0, 120))`);
    expect(tiny).toEqual([]);
  }, 120_000);

  it('loads no more than 200 kB of script at first', async () => {
    const fresh = await (await openContext(browser, product.origin, 'telephone')).newPage();
    let bytes = 0;
    const sizes: Promise<void>[] = [];
    fresh.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      sizes.push(
        response
          .request()
          .sizes()
          .then(({ responseBodySize }) => void (bytes += responseBodySize)),
      );
    });
    await fresh.goto('/join');
    await fresh.getByRole('heading', { level: 1 }).waitFor();
    await Promise.all(sizes);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(200_000);
  }, 60_000);
});
