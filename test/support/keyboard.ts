import type { Locator, Page } from 'playwright-core';

const MOST_STEPS = 250;

/** Hands that never touch a mouse. */
export interface Keyboard {
  /** Tab until it has the focus. @throws Error when Tab does not come to it. */
  tabTo(target: Locator): Promise<void>;
  /** Tab to it, then Enter. */
  press(target: Locator): Promise<void>;
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
  const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  const stepTo = async (target: Locator, chord: string, arrived: () => Promise<boolean>) => {
    await target.waitFor({ state: 'visible' });
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (await arrived()) return;
      await page.keyboard.press(chord);
    }
    throw new Error(`${chord} does not lead to ${target}`);
  };
  const tabTo = (target: Locator) => stepTo(target, 'Tab', () => hasFocus(target));
  return {
    tabTo,
    async press(target) {
      await tabTo(target);
      await page.keyboard.press('Enter');
    },
    async write(target, words) {
      await tabTo(target);
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(words);
    },
    async choose(radio) {
      await stepTo(radio, 'Tab', () =>
        radio.evaluate(
          (element) =>
            document.activeElement instanceof HTMLInputElement &&
            document.activeElement.name === (element as HTMLInputElement).name,
        ),
      );
      await stepTo(radio, 'ArrowDown', () => hasFocus(radio));
      if (!(await radio.isChecked())) await page.keyboard.press('Space');
    },
    async tick(box) {
      await tabTo(box);
      await page.keyboard.press('Space');
    },
    async select(list, words) {
      await tabTo(list);
      await page.keyboard.press('Home');
      await stepTo(list, 'ArrowDown', () =>
        list.evaluate(
          (element, wanted) => (element as HTMLSelectElement).selectedOptions[0]?.label === wanted,
          words,
        ),
      );
    },
    key: (chord) => page.keyboard.press(chord),
  };
}
