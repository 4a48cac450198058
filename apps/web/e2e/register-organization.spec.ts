import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { syntheticPhone } from '#kezhi/standards';
import { codeIn, linkIn } from '#kezhi/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openContext, screenshot, seriousFindings, setLook, signIn } from './support/browser.js';
import { Office, type Unit } from './support/office.js';
import { startProduct, type Product } from './support/product.js';
import { DOCUMENT, registerByRest } from './support/registrations.js';

const APPLICANT = 'applicant@example.org';
const ADMINISTRATOR = 'administrator@example.org';
const NAME = '天宁区科技志愿服务大队';

describe('registering an organization online', () => {
  let product: Product;
  let browser: Browser;
  let county: Unit;
  let applicant: Page;
  let reviewer: Page;

  beforeAll(async () => {
    product = await startProduct();
    const office = await Office.open(product.origin);
    county = await office.association('天宁区科学技术协会', '320402');
    const officer = await office.officer('tianning', county);
    browser = await openBrowser();
    applicant = await (await openContext(browser, product.origin, 'telephone')).newPage();
    reviewer = await (await openContext(browser, product.origin)).newPage();
    await signIn(reviewer, officer);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const next = () => applicant.getByRole('button', { name: '下一步' }).click();
  const saved = () => applicant.getByText('已自动保存').waitFor();
  const choose = async (label: string, words: string, option: string) => {
    await applicant.getByLabel(label).fill(words);
    await applicant.getByRole('option', { name: option }).first().click();
  };
  const inbox = async () => {
    await reviewer.goto('/reviews');
    await reviewer.getByRole('heading', { name: '登记审核' }).waitFor();
    await reviewer.getByRole('list', { name: '待办列表' }).waitFor();
  };

  /** Once the page has taken its narrow shape, which it does after the window has become narrow. */
  async function widerThanTheScreen(page: Page): Promise<number> {
    const measure = () => page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    let over = await measure();
    for (let looked = 0; over > 0 && looked < 30; looked += 1) {
      await page.waitForTimeout(100);
      over = await measure();
    }
    return over;
  }

  /** What axe finds, and how far the page is wider than a telephone, in both languages, with large type, at 320 px. */
  async function judged(page: Page, name: string): Promise<string[]> {
    const found: string[] = [];
    const size = page.viewportSize() ?? { width: 390, height: 844 };
    for (const look of [{}, { elder: true }, { language: 'en' }, { language: 'en', elder: true }] as const) {
      await setLook(page, look);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(500);
      const label = `${name}-${Object.values(look).join('-') || 'zh'}`;
      await screenshot(page, label);
      found.push(...(await seriousFindings(page)).map((finding) => `${label}: ${finding}`));
      await page.setViewportSize({ width: 320, height: 640 });
      const over = await widerThanTheScreen(page);
      if (over > 0) found.push(`${label}: ${over} px too wide`);
      await screenshot(page, `${label}-320`);
      await page.setViewportSize(size);
    }
    await setLook(page, {});
    return found;
  }

  it('begins at the sign-in page with a proven e-mail address', async () => {
    await applicant.goto('/sign-in');
    await applicant.getByRole('link', { name: '登记新组织' }).click();
    await applicant.getByRole('heading', { name: '登记新组织' }).waitFor();
    expect(await judged(applicant, 'register-start')).toEqual([]);
    await applicant.getByLabel('电子邮箱').first().fill(APPLICANT);
    await applicant.getByRole('button', { name: '获取验证码' }).click();
    await applicant.getByLabel('6 位验证码').fill(codeIn(await product.post.next(APPLICANT)));
    await applicant.getByRole('button', { name: '开始登记' }).click();
    await applicant.waitForURL(/\/register\/organization\/R[0-9A-Z]{10}#/);
  }, 120_000);

  it('is filled in by steps on a telephone, saves itself, and is taken up again from its link', async () => {
    await next();
    await applicant.getByText('必须填写').first().waitFor();
    await applicant.getByLabel('组织名称').fill(NAME);
    await choose('所在地区', '天宁', '江苏省常州市天宁区');
    await applicant.getByLabel('主管单位').click();
    await applicant.getByRole('option', { name: county.name }).click();
    await applicant.getByLabel('组织类别').click();
    await applicant.getByTitle('科技志愿服务队').click();
    await applicant.getByLabel('统一社会信用代码').fill('91350100M000100Y4Z');
    await applicant.getByText('统一社会信用代码校验不通过').waitFor();
    await applicant.getByLabel('统一社会信用代码').fill('');
    await saved();
    await applicant.reload();
    expect(await applicant.getByLabel('组织名称').inputValue()).toBe(NAME);
    expect(await applicant.getByLabel('主管单位').inputValue()).toBe(county.name);
    expect(await judged(applicant, 'register-unit')).toEqual([]);
    await next();
    await applicant.getByLabel('负责人姓名').fill('王敏');
    await applicant.getByLabel('负责人手机').fill(syntheticPhone(1));
    await applicant.getByLabel('管理员姓名').fill('李静');
    await applicant.getByLabel('管理员手机').fill(syntheticPhone(2));
    await applicant.getByLabel('管理员邮箱').fill(ADMINISTRATOR);
    await saved();
    expect(await judged(applicant, 'register-people')).toEqual([]);
    await next();
    await applicant.locator('input[type=file]').setInputFiles(DOCUMENT);
    await applicant.getByText(DOCUMENT.name).waitFor();
    expect(await judged(applicant, 'register-document')).toEqual([]);
    await next();
    await applicant.getByText(`提交后由“${county.name}”审核`).waitFor();
    expect(await judged(applicant, 'register-check')).toEqual([]);
    await applicant.getByRole('button', { name: '提交登记申请' }).click();
    await applicant.getByRole('heading', { name: '登记申请已提交' }).waitFor();
    expect(await judged(applicant, 'register-sent')).toEqual([]);
    const number = await applicant.locator('.kz-tracking-no').innerText();
    expect((await product.post.next(APPLICANT)).text).toContain(number);
  }, 240_000);

  it('is returned with a reason at its field, which the applicant finds there', async () => {
    await reviewer.goto('/');
    await reviewer.getByRole('link', { name: NAME }).click();
    await reviewer.getByRole('heading', { name: NAME }).waitFor();
    expect(await judged(reviewer, 'reviews')).toEqual([]);
    await reviewer.getByRole('heading', { name: NAME }).waitFor();
    await reviewer.keyboard.press('r');
    const dialog = reviewer.getByRole('dialog');
    await dialog.getByRole('button', { name: '请核对负责人信息' }).click();
    await dialog.getByRole('button', { name: '指出一个项目' }).click();
    await dialog.getByLabel('项目', { exact: true }).fill('负责人姓名');
    await reviewer.getByTitle('负责人姓名').click();
    await dialog.getByLabel('怎样修改').fill('请填写大队长');
    await screenshot(reviewer, 'reviews-return');
    await dialog.getByRole('button', { name: '退回修改' }).click();
    await reviewer.getByText(`“${NAME}”已退回`).waitFor();

    const mail = await product.post.next(APPLICANT);
    expect(mail.text).toContain('负责人姓名：请填写大队长');
    await applicant.goto(linkIn(mail));
    await applicant.getByText('申请被退回').waitFor();
    await applicant.getByText('审核意见：请填写大队长').waitFor();
    await applicant.getByRole('button', { name: '负责人和管理员 有审核意见' }).waitFor();
    expect(await judged(applicant, 'register-returned')).toEqual([]);
    await applicant.getByLabel('负责人姓名').fill('赵亮');
    await saved();
    await applicant.getByRole('button', { name: '核对并提交' }).click();
    await applicant.getByRole('button', { name: '提交登记申请' }).click();
    await applicant.getByRole('heading', { name: '登记申请已提交' }).waitFor();
    await product.post.next(APPLICANT);
  }, 180_000);

  it('shows the reviewer what was mended, is approved by keyboard, and its administrator activates the account', async () => {
    await inbox();
    await reviewer.keyboard.press('j');
    const row = reviewer.getByRole('row').filter({ hasText: '负责人姓名' });
    await row.getByText('王敏').waitFor();
    await row.getByText('赵亮').waitFor();
    await screenshot(reviewer, 'reviews-changes');
    await reviewer.keyboard.press('a');
    await reviewer.getByRole('dialog').getByRole('button', { name: '审核通过' }).waitFor();
    await reviewer.waitForTimeout(500);
    await reviewer.keyboard.press('Enter');
    await reviewer.getByText(`“${NAME}”已通过`).waitFor();
    expect((await product.post.next(APPLICANT)).subject).toContain('已通过登记');

    const invitation = await product.post.next(ADMINISTRATOR);
    const [, token] = linkIn(invitation).split('#');
    const password = 'eleven patient otters';
    const activated = await fetch(`${product.origin}/api/v1/auth/activation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, password }),
    });
    expect(activated.status).toBe(200);
    const { account } = (await activated.json()) as { account: string };
    const administrator = await (await openContext(browser, product.origin)).newPage();
    await signIn(administrator, { account, password });
    await administrator.getByText(NAME).first().waitFor();
    await applicant.reload();
    await applicant.getByText('组织已建立').waitFor();
  }, 180_000);

  it('is worked through without a mouse, one after the other', async () => {
    const form = (name: string, n: number) => ({
      name,
      kind: 'service_team',
      level: 'county',
      regionCode: '320402',
      parentId: county.id,
      leaderName: '王敏',
      leaderPhone: syntheticPhone(10 + n),
      adminName: '李静',
      adminPhone: syntheticPhone(20 + n),
    });
    const names = ['青龙科普队', '茶山科普队', '红梅科普队', '兰陵科普队'];
    for (const [n, name] of names.entries())
      await registerByRest(product, `team${n}@example.org`, form(name, n));
    await inbox();
    const open = (name: string) =>
      reviewer.getByRole('article', { name }).getByRole('button', { name: '审核通过' }).waitFor();
    await reviewer.getByRole('button', { name: new RegExp(names[0] ?? '') }).waitFor();
    await reviewer.keyboard.press('j');
    await open('青龙科普队');
    await reviewer.keyboard.press('j');
    await open('茶山科普队');
    await reviewer.keyboard.press('k');
    await open('青龙科普队');
    await reviewer.keyboard.press('a');
    await reviewer.getByRole('dialog').waitFor();
    await reviewer.waitForTimeout(500);
    await reviewer.keyboard.press('Enter');
    await reviewer.getByText('“青龙科普队”已通过').waitFor();
    await open('茶山科普队');
    await reviewer.keyboard.press('r');
    await reviewer.locator('[role=dialog] textarea:focus').waitFor();
    await reviewer.keyboard.type('请上传成立文件');
    await reviewer.keyboard.press('Tab');
    for (let tabs = 0; tabs < 20; tabs += 1) {
      const focused = await reviewer.evaluate<string>('document.activeElement?.textContent ?? ""');
      if (focused.replace(/\s/g, '') === '退回修改') break;
      await reviewer.keyboard.press('Tab');
    }
    await reviewer.keyboard.press('Enter');
    await reviewer.getByText('“茶山科普队”已退回').waitFor();
    await open('红梅科普队');
    await reviewer.keyboard.press(' ');
    await reviewer.keyboard.press('j');
    await open('兰陵科普队');
    await reviewer.keyboard.press(' ');
    await reviewer.getByText('已勾选 2 条').waitFor();
    await reviewer.getByRole('button', { name: '批量通过 2 条' }).focus();
    await reviewer.keyboard.press('Enter');
    await reviewer.getByRole('dialog').waitFor();
    await reviewer.waitForTimeout(500);
    await reviewer.keyboard.press('Enter');
    await reviewer.getByText('已通过 2 条').waitFor();
    await reviewer.getByText('没有等待审核的登记').waitFor();
    await screenshot(reviewer, 'reviews-empty');
  }, 180_000);
});
