import { createRequire } from 'node:module';
(globalThis as any).require = createRequire(import.meta.url);
const main = async () => {
  const { launchBrowser } = await import('./browser');
  const { startDemoServer } = await import('./demo-server');
  const server = await startDemoServer();
  const browser = (await launchBrowser())!;
  try {
    const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
    await page.addInitScript('globalThis.__name = (f) => f');
    await page.goto(`${server.url}/`);
    await page.getByRole('link', { name: '登录，看我的办件' }).click();
    await page.getByRole('button', { name: /^吴小梅/ }).click();
    await page.waitForTimeout(1500);
    await page.goto(`${server.url}/#/pages/services/guide/index?code=certificate-relocation`);
    await page.waitForTimeout(1500);
    console.log(page.url());
    await page.screenshot({ path: '/tmp/cert-look-0.png', fullPage: true });
    await page.getByRole('button', { name: /开始申请|申请/ }).first().click().catch(async () => page.getByRole('link', { name: /开始申请|申请/ }).first().click());
    await page.waitForTimeout(2000);
    console.log(page.url());
    await page.screenshot({ path: '/tmp/cert-look-1.png', fullPage: true });
    const lists = page.getByRole('combobox');
    console.log(await lists.count());
    await lists.nth(0).selectOption({ index: 1 });
    await page.waitForTimeout(1000);
    await lists.nth(1).selectOption({ index: 2 });
    await page.screenshot({ path: '/tmp/cert-look-2.png', fullPage: true });
    await page.getByRole('button', { name: '下一题' }).click();
    await page.waitForTimeout(800);
    await page.screenshot({ path: '/tmp/cert-look-3.png', fullPage: true });
  } catch (e) { console.log(e); }
  finally {
    await browser.close();
    await server.discard();
  }
};
void main();
