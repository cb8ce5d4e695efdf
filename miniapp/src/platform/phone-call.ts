import Taro from '@tarojs/taro';

/** Opens the dialler with the number; the resident still decides. */
export function callPhone(number: string): void {
  Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined); // closed without calling
}
