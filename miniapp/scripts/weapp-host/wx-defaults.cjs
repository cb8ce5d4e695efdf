/** What every mini-program finds in `wx`: device facts, storage, navigation. Whoever runs a journey adds the network. */

function answer(options, result) {
  options?.success?.(result);
  options?.complete?.(result);
}

function refuse(options, errMsg) {
  options?.fail?.({ errMsg });
  options?.complete?.({ errMsg });
}

/** `/pages/a/index?x=1` -> its route and query, with a check that the page exists. */
function parseUrl(url, pages) {
  const [address, search = ''] = url.split('?');
  const route = address.replace(/^\//, '');
  if (!pages.includes(route)) throw new Error(`page "${route}" is not found`);
  const query = Object.fromEntries(
    search
      .split('&')
      .filter(Boolean)
      .map((pair) => pair.split('=').map(decodeURIComponent)),
  );
  return { route, query };
}

function navigation({ pages }, stack) {
  const to = (name) => (options) => {
    try {
      const { route, query } = parseUrl(options.url, pages);
      stack[name](route, query);
      answer(options, { errMsg: `${name}:ok` });
    } catch (problem) {
      refuse(options, `${name}:fail ${problem.message}`);
    }
  };
  return {
    navigateTo: to('navigateTo'),
    redirectTo: to('redirectTo'),
    reLaunch: to('reLaunch'),
    switchTab: (options) => refuse(options, 'switchTab:fail no native tab bar'),
    navigateBack(options = {}) {
      stack.navigateBack(options.delta ?? 1);
      answer(options, { errMsg: 'navigateBack:ok' });
    },
  };
}

function storage() {
  const kept = new Map();
  return {
    getStorageSync: (key) => kept.get(key) ?? '',
    setStorageSync: (key, value) => void kept.set(key, value),
    removeStorageSync: (key) => void kept.delete(key),
  };
}

function device(pages) {
  const screen = { windowWidth: 375, windowHeight: 667, pixelRatio: 2 };
  const launch = () => ({ path: pages[0], query: {}, scene: 1001 });
  return {
    getSystemInfoSync: () => ({ ...screen, SDKVersion: '3.5.0', platform: 'devtools', language: 'zh_CN' }),
    getWindowInfo: () => screen,
    getAppBaseInfo: () => ({ SDKVersion: '3.5.0', language: 'zh_CN', fontSizeScaleFactor: 1 }),
    getDeviceInfo: () => ({ platform: 'devtools' }),
    getAccountInfoSync: () => ({ miniProgram: { envVersion: 'develop' } }),
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    canIUse: () => true,
    nextTick: (then) => setTimeout(then, 0),
    getNetworkType: (options) => answer(options, { networkType: 'wifi' }),
  };
}

const QUIET = [
  'onError',
  'onUnhandledRejection',
  'onNetworkStatusChange',
  'offNetworkStatusChange',
  'onKeyboardHeightChange',
  'offKeyboardHeightChange',
];
const AGREE = [
  'setNavigationBarTitle',
  'pageScrollTo',
  'setClipboardData',
  'makePhoneCall',
  'showToast',
  'hideToast',
];

function defaultWx({ output, stack }) {
  return {
    ...device(output.pages),
    ...storage(),
    ...navigation(output, stack),
    ...Object.fromEntries(QUIET.map((name) => [name, () => undefined])),
    ...Object.fromEntries(
      AGREE.map((name) => [name, (options) => answer(options, { errMsg: `${name}:ok` })]),
    ),
  };
}

module.exports = { defaultWx, answer, refuse };
