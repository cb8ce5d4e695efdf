import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const FOLDER = resolve(__dirname, '../../.cache/test/last-screens');

/** Runs a story; when it breaks, keeps a picture of every open page in `.cache/test/last-screens`. */
export async function withLastScreens(
  contexts: readonly BrowserContext[],
  story: () => Promise<void>,
): Promise<void> {
  try {
    await story();
  } catch (error) {
    mkdirSync(FOLDER, { recursive: true });
    const pages = contexts.flatMap((context) => context.pages());
    for (const [index, page] of pages.entries())
      await page.screenshot({ path: join(FOLDER, `${index}.png`), fullPage: true }).catch(() => undefined);
    throw error;
  }
}
