import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { findDrawingFaults } from './drawing-faults-in-page';
import { findPressableFaults } from './pressable-faults';

/** Whose screen it is decides how strong the words must stand out. */
export type Door = 'resident' | 'staff';

const LEAST_CONTRAST: Record<Door, number> = { resident: 7, staff: 4.5 };
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Everything that is wrong with the screen as it stands: sideways scroll, cut or overlapping words, contrast, axe, and
 * whatever can be pressed but not heard, reached or fired by keyboard. One sentence each, empty when it is good.
 */
export async function looksFaults(page: Page, door: Door): Promise<string[]> {
  return [
    ...(await drawingFaults(page, door)),
    ...(await axeFaults(page, door)),
    ...(await findPressableFaults(page)),
  ];
}

/** Only what is drawn: for the same screens in other type sizes. */
export async function drawingFaults(page: Page, door: Door): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(findDrawingFaults, { least: LEAST_CONTRAST[door] });
}

async function axeFaults(page: Page, door: Door): Promise<string[]> {
  // The page's own rules forbid script tags; evaluating is the browser's business. Once for each document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (enhanced) => {
    const axe = (window as unknown as { axe: typeof import('axe-core') }).axe;
    // What happens to lie half below a sticky bar is whole as soon as one scrolls.
    const bars = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => getComputedStyle(element).position === 'sticky',
    );
    bars.forEach((bar) => bar.style.setProperty('position', 'static', 'important'));
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Whatever is too faint for the ordinary contrast is too faint for the enhanced one.
      rules: {
        'color-contrast-enhanced': { enabled: enhanced },
        'color-contrast': { enabled: !enhanced },
      },
      resultTypes: ['violations'],
    });
    bars.forEach((bar) => bar.style.removeProperty('position'));
    return violations.map(
      ({ id, nodes }) =>
        `axe ${id}: ${nodes
          .slice(0, 4)
          .map((node) => node.target.join(' '))
          .join(', ')}`,
    );
  }, door === 'resident');
}
