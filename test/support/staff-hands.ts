import type { Locator, Page } from 'playwright-core';
import type { Connection } from 'mongoose';
import { keyboardOf, type Keyboard } from './keyboard';

/** What a member of staff does at the desk, by keyboard alone. */
export interface StaffHands extends Keyboard {
  page: Page;
  signIn(username: string): Promise<void>;
  signOut(): Promise<void>;
  /** Finds the item in the queue of the worker, page by page, and stays on its link. */
  findInQueue(number: string): Promise<Locator>;
  /** Opens it from the queue with Enter. */
  open(number: string): Promise<void>;
  button(words: string | RegExp): Locator;
  /** Sends the decision; afterwards the page says what was done. */
  submit(): Promise<void>;
  /** Waits for the sentence that a screen reader hears. */
  said(words: string | RegExp): Promise<void>;
}

export function staffHands(page: Page, url: string): StaffHands {
  const keyboard = keyboardOf(page);
  const button = (words: string | RegExp) => page.getByRole('button', { name: words }).first();
  const findInQueue = async (number: string) => {
    const link = page.getByRole('link', { name: number, exact: true });
    await page.getByRole('table').waitFor();
    while ((await link.count()) === 0) {
      const first = await page.locator('table a.no').first().innerText();
      await keyboard.press(button('下一页'));
      await page.waitForFunction(
        (before) => document.querySelector('table a.no')?.textContent !== before,
        first,
      );
    }
    return link;
  };
  return {
    ...keyboard,
    page,
    button,
    findInQueue,
    async signIn(username) {
      await page.goto(`${url}/admin/`);
      await keyboard.write(page.getByLabel('工号'), username);
      await keyboard.write(page.getByLabel('密码', { exact: true }), 'demo-2026');
      await keyboard.key('Enter');
      await page.getByRole('heading', { level: 1, name: '办件' }).waitFor();
    },
    async signOut() {
      await keyboard.press(page.locator('button.tb'));
      await page.waitForFunction(() => document.activeElement?.closest('[role=menu]'));
      await keyboard.key('End');
      await page.waitForFunction(() => document.activeElement?.textContent === '退出登录');
      await keyboard.key('Enter');
      await page.getByLabel('工号').waitFor();
    },
    async open(number) {
      await keyboard.press(await findInQueue(number));
      await page.getByRole('heading', { name: '您的决定' }).waitFor();
    },
    async submit() {
      await keyboard.key('Control+Enter');
    },
    async said(words) {
      await page
        .locator('[role=status], [role=alert]')
        .getByText(words)
        .first()
        .waitFor({ state: 'attached' });
    },
  };
}

/** The name under which the one who holds an item now signs in. */
export async function usernameOfAssignee(database: Connection, number: string): Promise<string> {
  const item = await database.collection('workItems').findOne({ number });
  const assignee = item?.['assignee'] as { staffId: string } | null | undefined;
  if (!assignee) throw new Error(`nobody holds ${number}`);
  return usernameOf(database, assignee.staffId);
}

/** The name under which a member of staff signs in. */
export async function usernameOf(database: Connection, staffId: string): Promise<string> {
  const account = await database.collection('accounts').findOne({ staffId });
  if (!account) throw new Error(`${staffId} cannot sign in`);
  return String(account['username']);
}
