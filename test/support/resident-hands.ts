import type { Locator, Page } from 'playwright-core';
import { aPicture } from '../factories/picture';
import { keyboardOf } from './keyboard';

/** What a resident does on the phone, by keyboard alone. */
export interface ResidentHands {
  page: Page;
  /** From a signed-out home. @param person the name offered at local sign-in. */
  signIn(person: string): Promise<void>;
  button(words: string | RegExp): Locator;
  link(words: string | RegExp): Locator;
  press(words: string | RegExp): Promise<void>;
  follow(words: string | RegExp): Promise<void>;
  choose(words: RegExp): Promise<void>;
  write(label: string | RegExp, words: string): Promise<void>;
  tick(words: RegExp): Promise<void>;
  /** Chooses a picture where the page asks for one, and waits until it has arrived. @param paper its title; absent: the first. */
  takePhoto(paper?: string): Promise<void>;
  heading(words: string | RegExp): Promise<void>;
}

export function residentHands(page: Page, url: string): ResidentHands {
  const keyboard = keyboardOf(page);
  const button = (words: string | RegExp) => page.getByRole('button', { name: words }).first();
  const link = (words: string | RegExp) => page.getByRole('link', { name: words }).first();
  const heading = async (words: string | RegExp) =>
    void (await page.getByRole('heading', { level: 1, name: words }).waitFor());
  return {
    page,
    button,
    link,
    heading,
    async signIn(person) {
      await page.goto(`${url}/`);
      await keyboard.press(link('登录，看我的办件'));
      await keyboard.press(button(new RegExp(`^${person}`)));
      await heading(`${person}，您好`);
    },
    press: (words) => keyboard.press(button(words)),
    follow: (words) => keyboard.press(link(words)),
    choose: (words) => keyboard.choose(page.getByRole('radio', { name: words })),
    write: (label, words) => keyboard.write(page.getByLabel(label), words),
    tick: (words) => keyboard.tick(page.getByRole('checkbox', { name: words })),
    async takePhoto(paper = '') {
      const arrived = page.getByText('已传好', { exact: true }).filter({ visible: true });
      const before = await arrived.count();
      const picture = await aPicture(1200, 900).jpeg().toBuffer();
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        keyboard.press(button(new RegExp(`^(拍照或选照片|加一张)：${paper}`))),
      ]);
      await chooser.setFiles({ name: 'door.jpg', mimeType: 'image/jpeg', buffer: picture });
      await arrived.nth(before).waitFor();
    },
  };
}

/** Fills in these pages of the form, one after the other. @param look what to do with each before it is left. */
export async function answerPages(
  hands: ResidentHands,
  pages: readonly FormPage[],
  look?: () => Promise<void>,
): Promise<void> {
  for (const page of pages) {
    await hands.heading(TITLES[page]);
    await ANSWERS[page](hands);
    await look?.();
    await hands.press('下一题');
  }
}

export type FormPage = keyof typeof TITLES;

const TITLES = {
  device: '想申请哪一种？',
  replacement: '以前领过同样的吗？',
  situation: '说说现在的情况',
  photos: '拍一拍家门口和过道',
  assessment: '在哪里评估方便？',
  contact: '评估那天，怎么找到您？',
  consent: '要您同意的事',
} as const;

export const FORM_PAGES = Object.keys(TITLES) as FormPage[];

const ANSWERS: Record<FormPage, (hands: ResidentHands) => Promise<void>> = {
  device: (hands) => hands.choose(/^普通轮椅/),
  replacement: (hands) => hands.choose(/^第一次领/),
  situation: async (hands) => {
    await hands.choose(/^有残疾人证/);
    await hands.write('现在的情况', '左边手脚没力气，在屋里要扶着墙走');
  },
  photos: (hands) => hands.takePhoto(),
  assessment: (hands) => hands.choose(/^上门来评估/),
  contact: async (hands) => {
    await hands.write('手机号', '19900002207');
    await hands.write('住在哪里', '村口老槐树旁第二家');
  },
  consent: async (hands) => {
    await hands.tick(/^使用残疾类别/);
    await hands.tick(/^把姓名、电话、住址/);
  },
};
