import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Officer } from './office.js';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const SHOTS = path.join(ROOT, 'test-output/screenshots');
const AXE = path.join(ROOT, 'node_modules/axe-core/axe.min.js');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The screens that a clerk's work has to fit on. */
export const SCREENS = {
  office: { width: 1366, height: 768 },
  telephone: { width: 390, height: 844 },
} as const;

export interface Look {
  language?: 'zh' | 'en';
  elder?: boolean;
  colours?: 'light' | 'dark';
}

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}

/** A browser of one person, on one screen; nothing is shared with another. */
export async function openContext(
  browser: Browser,
  origin: string,
  screen: keyof typeof SCREENS = 'office',
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: SCREENS[screen],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(30_000);
  return context;
}

export async function signIn(page: Page, { account, password }: Officer): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await untilInside(page);
}

/** The page of the sign-in has a navigation of its own: whoever goes on before it is left is not signed in. */
export async function untilInside(page: Page): Promise<void> {
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
  await page.locator('#main').waitFor();
}

/** Sets language, size and colours as the switches of every page would. */
export async function setLook(page: Page, look: Look): Promise<void> {
  const preferences = { language: 'zh', elder: false, colours: 'light', ...look };
  await page.evaluate(`localStorage.setItem('kezhi.preferences', '${JSON.stringify(preferences)}')`);
  await page.reload();
}

export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(SHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`), animations: 'disabled' });
}

interface AxeResult {
  violations: { id: string; impact: string | null; nodes: { target: unknown[]; html: string }[] }[];
}

/** Colours that are on their way are no colours of the page: waits for what ends by itself, not for what turns for ever. */
const AT_REST = `Promise.all(
  document.getAnimations()
    .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    .map((one) => one.finished.catch(() => undefined)),
)`;

/** What axe finds that is serious or critical: one line for each rule, with the first element. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // The page's own content security policy lets no script in by a tag; evaluating does not pass through it.
  await page.evaluate(await readFile(AXE, 'utf8'));
  await page.evaluate(AT_REST);
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.length} x, first ${nodes[0]?.html.slice(0, 200)}`);
}
