import { useEffect } from 'react';

/** What the screens use of Taro, in jsdom. Tests read `taro.calls` and set `taro.request` and what WeChat answers. */
type Options = Record<string, unknown> & { url?: string };

interface Answer {
  statusCode: number;
  data: unknown;
  header?: Record<string, string>;
}

export const taro = {
  calls: [] as [string, Options | undefined][],
  stored: new Map<string, unknown>(),
  pages: 1,
  request: async (_options: Options): Promise<Answer> => ({ statusCode: 204, data: undefined }),
  /** What `wx.login` answers. */
  login: async (): Promise<unknown> => ({ code: 'login-code', errMsg: 'login:ok' }),
  /** What WeChat's button for the phone number answers (taro-components.tsx). */
  phoneNumber: (): unknown => ({ code: 'phone-code', errMsg: 'getPhoneNumber:ok' }),
};

const wechat = { login: taro.login, phoneNumber: taro.phoneNumber };

/** Forgets calls, storage and answers; call it before each test that looks at them. */
export function resetTaro(): void {
  taro.calls = [];
  taro.stored.clear();
  taro.pages = 1;
  taro.request = async () => ({ statusCode: 204, data: undefined });
  Object.assign(taro, wechat);
}

const noted = (name: string) => (options?: Options) => {
  taro.calls.push([name, options]);
  return Promise.resolve({ errMsg: `${name}:ok` });
};

export function useDidShow(shown: () => void): void {
  // Once, as when a page opens; a page that comes back is a journey's business.
  useEffect(shown, []);
}

export function useDidHide(_hidden: () => void): void {}

export function useRouter(): { params: Record<string, string> } {
  return { params: {} };
}

export default {
  getStorageSync: (key: string) => taro.stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void taro.stored.set(key, value),
  removeStorageSync: (key: string) => void taro.stored.delete(key),
  getCurrentPages: () => Array.from({ length: taro.pages }),
  navigateTo: noted('navigateTo'),
  redirectTo: noted('redirectTo'),
  reLaunch: noted('reLaunch'),
  navigateBack: noted('navigateBack'),
  pageScrollTo: noted('pageScrollTo'),
  login: () => {
    taro.calls.push(['login', undefined]);
    return taro.login();
  },
  request: (options: Options) => {
    taro.calls.push(['request', options]);
    return taro.request(options);
  },
};
