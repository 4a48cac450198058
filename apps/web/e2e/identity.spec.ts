import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeIn, linkIn } from '#kezhi/testing';
import type { Browser, Page } from 'playwright-core';
import { authenticator } from './support/authenticator.js';
import {
  openBrowser,
  openContext,
  screenshot,
  seriousFindings,
  setLook,
  signIn,
  untilInside,
} from './support/browser.js';
import { Office, type Officer, type Unit } from './support/office.js';
import { startProduct, type Product } from './support/product.js';

const ADDRESS = 'chen.jing@example.org';
const PASSWORD = 'eleven patient otters';
const NEXT = 'twelve patient otters';

/** As a person sees it, and what axe says. */
async function look(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0); // what lies under the pointer is drawn otherwise
  await screenshot(page, `identity-${name}`);
  expect([name, await seriousFindings(page)]).toEqual([name, []]);
}

describe('an account, from the invitation on', () => {
  let product: Product;
  let browser: Browser;
  let officer: Officer;
  let county: Unit;
  let page: Page;
  let account = '';
  let value: () => Promise<string>;

  beforeAll(async () => {
    product = await startProduct();
    const office = await Office.open(product.origin);
    county = await office.association('天宁区科学技术协会', '320402');
    officer = await office.officer('tianning', county);
    browser = await openBrowser();
    page = await (await openContext(browser, product.origin)).newPage();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** Notices come in between. */
  async function mailAbout(subject: string, address = ADDRESS) {
    for (;;) {
      const mail = await product.post.next(address);
      if (mail.subject.includes(subject)) return mail;
    }
  }
  async function signOut(): Promise<void> {
    await page.getByRole('button', { name: /^账号：/ }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
  }
  async function enter(password: string): Promise<void> {
    await page.goto('/sign-in');
    await page.getByLabel('账号').fill(account);
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
  }

  it('is opened by an officer, by e-mail', async () => {
    await signIn(page, officer);
    await page.getByRole('link', { name: '账号' }).click();
    await page.getByRole('link', { name: '天宁区科学技术协会经办人' }).waitFor();
    await look(page, 'accounts');
    await page.getByRole('button', { name: '邀请' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('电子邮箱').fill(ADDRESS);
    await dialog.getByLabel('姓名').fill('陈静');
    await dialog.getByLabel('角色').click();
    await page.getByTitle('科协管理员', { exact: true }).dispatchEvent('click');
    await look(page, 'invite');
    await dialog.getByRole('button', { name: '发送邀请' }).click();
    await page.getByRole('heading', { name: '陈静' }).waitFor();
    await page.getByText('待启用').waitFor();
    await look(page, 'account');
    await signOut();
  }, 120_000);

  it('is activated through the link, whose token no server sees in an address', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const link = linkIn(await mailAbout('启用'));
    await page.goto(link);
    await page.getByRole('heading', { name: '启用账号' }).waitFor();
    await look(page, 'activation');
    await page.getByLabel('新密码', { exact: true }).fill(PASSWORD);
    await page.getByLabel('再输入一次新密码').fill(PASSWORD);
    await page.getByRole('button', { name: '保存新密码' }).click();
    account = (await page.locator('strong', { hasText: /^u-/ }).textContent()) ?? '';
    expect(account).toMatch(/^u-/);
    const token = link.split('#')[1] ?? '-';
    expect(asked.filter((url) => url.split('#')[0]?.includes(token))).toEqual([]);
    expect(page.url()).not.toContain(token);
  }, 120_000);

  it('gets a second factor, with recovery codes', async () => {
    await enter(PASSWORD);
    await untilInside(page);
    await page.goto('/security');
    await page.getByText('未设置').waitFor();
    await look(page, 'security');
    await page.getByRole('link', { name: '设置' }).click();
    await page.getByLabel('当前密码').fill(PASSWORD);
    await page.getByRole('button', { name: '开始设置' }).click();
    await page.getByRole('img', { name: /二维码/ }).waitFor();
    await look(page, 'enrolment');
    const secret = ((await page.locator('.kz-secret').textContent()) ?? '').replaceAll(' ', '');
    value = authenticator(secret, product.databaseUrl);
    await page.getByLabel('应用显示的验证码').fill(await value());
    await page.getByRole('button', { name: '完成设置' }).click();
    await page.getByRole('list', { name: '恢复码' }).waitFor();
    await look(page, 'recovery-codes');
    await page.getByRole('button', { name: '我已保存，继续' }).click();
    await page.getByText('剩余恢复码：10 个').waitFor();
    await look(page, 'security-on');
    await signOut();
    await mailAbout('两步验证已设置');
  }, 120_000);

  it('is entered with password and code from then on', async () => {
    await enter(PASSWORD);
    await page.getByLabel('两步验证码').waitFor();
    await look(page, 'code');
    await page.getByLabel('两步验证码').fill('000000');
    await page.getByRole('button', { name: '验证并登录' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('两步验证码').fill(await value());
    await page.getByRole('button', { name: '验证并登录' }).click();
    await page.getByText('有 1 次输错密码或验证码').waitFor();
    await look(page, 'home');
    await signOut();
  }, 120_000);

  it('gets a new password by mail, which does not get past the second factor', async () => {
    await page.getByRole('link', { name: '忘记密码？' }).click();
    await page.getByLabel('账号或电子邮箱').fill(ADDRESS);
    await look(page, 'forgotten');
    await page.getByRole('button', { name: '发送邮件' }).click();
    await page.getByText('请查收邮件').waitFor();
    await page.goto(linkIn(await mailAbout('重设登录密码')));
    await page.getByRole('heading', { name: '重设密码' }).waitFor();
    await page.getByLabel('新密码', { exact: true }).fill(NEXT);
    await page.getByLabel('再输入一次新密码').fill(NEXT);
    await page.getByRole('button', { name: '保存新密码' }).click();
    await page.getByText('密码已设置').waitFor();
    await enter(NEXT);
    await page.getByLabel('两步验证码').fill(await value());
    await page.getByRole('button', { name: '验证并登录' }).click();
    await untilInside(page);
    await mailAbout('登录密码已修改');
  }, 120_000);

  it('changes its address by a code, on a telephone, in large type', async () => {
    const other = 'chen.jing@example.net';
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/security');
    await page.getByRole('button', { name: '更换邮箱' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('新的电子邮箱').fill(other);
    await dialog.getByLabel('当前密码').fill(NEXT);
    await dialog.getByRole('button', { name: '发送验证码' }).click();
    await dialog.getByLabel('邮件中的验证码').fill(codeIn(await mailAbout('验证码', other)));
    await dialog.getByRole('button', { name: '确认更换' }).click();
    await page.getByText('c********@example.net').waitFor();
    await look(page, 'security-telephone');
    await setLook(page, { elder: true });
    await page.getByRole('heading', { name: '两步验证' }).waitFor();
    await look(page, 'security-elder');
    await setLook(page, {});
    await page.setViewportSize({ width: 1366, height: 768 });
    await signOut();
  }, 120_000);

  it('is seen by its officer, with what it did in the audit log', async () => {
    await signIn(page, officer);
    await page.getByRole('link', { name: '账号' }).click();
    await page.getByRole('link', { name: '陈静' }).click();
    await page.getByRole('link', { name: '操作记录' }).click();
    await page.getByText('设置两步验证').first().waitFor();
    await page.getByRole('button', { name: /校\s?验/ }).click();
    await page.getByText(/日志完整/).waitFor();
    await look(page, 'audit-log');
    await page.setViewportSize({ width: 390, height: 844 });
    await look(page, 'audit-log-telephone');
  }, 120_000);
});
