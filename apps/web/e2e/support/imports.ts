import type { Page } from 'playwright-core';

/** Sends a file from the page where an import begins and waits until its own page says what was found. */
export async function upload(
  page: Page,
  kind: 'volunteers' | 'organizations' | 'legacy-teams' | 'legacy-volunteers',
  file: string,
): Promise<void> {
  await page.goto(`/imports/new?kind=${kind}`);
  await page.getByRole('heading', { name: '上传登记表' }).waitFor();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
}

/** The one sentence about the import's rows. */
export const headline = (page: Page) => page.locator('.kz-headline');

/** Waits until the headline holds a text. */
export async function untilHeadline(page: Page, text: string): Promise<void> {
  await headline(page).filter({ hasText: text }).waitFor({ timeout: 60_000 });
}

/** Presses the button that says what it will do, agrees to it, and waits until it is done. */
export async function commit(page: Page, act: string, done: string): Promise<void> {
  await page.getByRole('button', { name: act }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByRole('button', { name: act }).click();
  await page.getByRole('heading', { name: done }).waitFor({ timeout: 60_000 });
}
