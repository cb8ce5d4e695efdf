import Taro from '@tarojs/taro';

/** Copies text; false when the phone does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    return true;
  } catch {
    return false;
  }
}
