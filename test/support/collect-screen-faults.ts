import type { Page } from 'playwright-core';
import { drawingFaults, looksFaults, type Door } from './screen-faults';
import { keepScreenshot } from './keep-screenshot';

/** Collects what is wrong with the screens of a story, so that one run tells everything. */
export interface LookedAt {
  faults: string[];
  screens: number;
  /** Everything about a screen. */
  whole(page: Page, door: Door, name: string, picture?: string): Promise<void>;
  /** Only what is drawn. */
  drawn(page: Page, door: Door, name: string, picture?: string): Promise<void>;
}

export function lookedAt(): LookedAt {
  const look = async (of: typeof looksFaults, page: Page, door: Door, name: string, picture?: string) => {
    await settled(page);
    if (picture) await keepScreenshot(page, picture);
    seen.screens += 1;
    seen.faults.push(...(await of(page, door)).map((fault) => `${name}: ${fault}`));
  };
  const seen: LookedAt = {
    faults: [],
    screens: 0,
    whole: (page, door, name, picture) => look(looksFaults, page, door, name, picture),
    drawn: (page, door, name, picture) => look(drawingFaults, page, door, name, picture),
  };
  return seen;
}

/** Pictures are there and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await Promise.all(
      document
        .getAnimations()
        .filter((each) => each.effect?.getTiming().iterations !== Infinity)
        .map((each) => each.finished.catch(() => undefined)),
    );
  });
}
