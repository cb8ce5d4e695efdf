import Taro from '@tarojs/taro';

/** The type size chosen in WeChat, 1 being normal; 1 where WeChat does not tell. */
export function systemFontScale(): number {
  try {
    const info = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number };
    return info.fontSizeScaleFactor ?? 1;
  } catch {
    return 1;
  }
}
