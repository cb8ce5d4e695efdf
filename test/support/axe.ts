import axe from 'axe-core';

/** Rules that need a painted page (colour, size of targets) are asserted in the browser instead. */
const NOT_IN_JSDOM = { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } };

// axe asks a canvas whether a font draws ligatures; jsdom has none and would print a page about it.
HTMLCanvasElement.prototype.getContext = () => null;

/** What axe finds wrong with the page as it stands, one line each; empty when it is clean. */
export async function axeFindings(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: NOT_IN_JSDOM,
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
