import type { Locator, Page } from 'playwright-core';

const MOST_STEPS = 250;

/** Hands that never touch a mouse. */
export interface Keyboard {
  /** Tab until it has the focus. @throws Error when Tab does not come to it. */
  tabTo(target: Locator): Promise<void>;
  /** Tab to it, then Enter. */
  press(target: Locator): Promise<void>;
  /** Tab into the grid it stands in, the arrows down to it, then Enter. */
  pressInGrid(target: Locator): Promise<void>;
  /** Tab to it, then write; what stood there is replaced. */
  write(target: Locator, words: string): Promise<void>;
  /** Tab into the group of a radio button, then the arrows to it. */
  choose(radio: Locator): Promise<void>;
  /** Tab to a box, then Space. */
  tick(box: Locator): Promise<void>;
  /** Tab to a list, then the arrows until it shows these words. */
  select(list: Locator, words: string): Promise<void>;
  /** A key or a chord, e.g. `Alt+A`. */
  key(chord: string): Promise<void>;
}

export function keyboardOf(page: Page): Keyboard {
  /** Presses the chord until the element says that it has arrived. It is looked up once: roles and names cost more than a key. */
  const stepTo = async (
    target: Locator,
    chord: string,
    arrived: (element: Element, wanted: string) => boolean,
    wanted = '',
  ) => {
    await target.waitFor({ state: 'visible' });
    let element = await target.elementHandle();
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (!(await element!.evaluate((each) => each.isConnected))) element = await target.elementHandle();
      if (await element!.evaluate(arrived, wanted)) return;
      await page.keyboard.press(chord);
    }
    throw new Error(`${chord} does not lead to ${target}`);
  };
  const tabTo = (target: Locator) => stepTo(target, 'Tab', hasFocus);
  return {
    tabTo,
    async press(target) {
      await tabTo(target);
      await page.keyboard.press('Enter');
    },
    async pressInGrid(target) {
      await tabTo(target.locator('xpath=ancestor::table').locator('[tabindex="0"]'));
      await stepTo(target, 'ArrowDown', hasFocus);
      await page.keyboard.press('Enter');
    },
    async write(target, words) {
      await tabTo(target);
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(words);
    },
    async choose(radio) {
      await stepTo(radio, 'Tab', isInFocusedGroup);
      await stepTo(radio, 'ArrowDown', hasFocus);
      if (!(await radio.isChecked())) await page.keyboard.press('Space');
    },
    async tick(box) {
      await tabTo(box);
      await page.keyboard.press('Space');
    },
    async select(list, words) {
      await tabTo(list);
      await page.keyboard.press('Home');
      await stepTo(list, 'ArrowDown', shows, words);
    },
    key: (chord) => page.keyboard.press(chord),
  };
}

// These run in the page.
const hasFocus = (element: Element): boolean => element === document.activeElement;
const isInFocusedGroup = (element: Element): boolean =>
  document.activeElement instanceof HTMLInputElement &&
  document.activeElement.name === (element as HTMLInputElement).name;
const shows = (list: Element, words: string): boolean =>
  (list as HTMLSelectElement).selectedOptions[0]?.label === words;
