import { launchBrowser } from '../support/browser';

it('a real browser draws Chinese characters, rare ones and signs too, each with its own shape', async () => {
  const browser = await launchBrowser();
  if (!browser) return;
  try {
    const page = await browser.newPage();
    const shapeOf = async (character: string) => {
      await page.setContent(`<html lang="zh-CN"><p style="font: 40px sans-serif">${character}</p></html>`);
      return (await page.locator('p').screenshot()).toString('base64');
    };
    const characters = ['助', '残', '靖', '犇', '喆', '→', '✓'];
    const shapes = new Set<string>();
    for (const character of characters) shapes.add(await shapeOf(character));
    shapes.add(await shapeOf('\u{10FFFD}')); // drawn as the empty box that a missing character gets
    expect(shapes.size).toBe(characters.length + 1);
  } finally {
    await browser.close();
  }
}, 60_000);
