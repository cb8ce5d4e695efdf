import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = resolve(__dirname, '../journeys/screenshots');

/** Keeps a picture of the screen where README shows it; again only with UPDATE_SCREENSHOTS=1, so that tests change nothing. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  if (existsSync(path) && process.env['UPDATE_SCREENSHOTS'] !== '1') return;
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path, animations: 'disabled' });
}
