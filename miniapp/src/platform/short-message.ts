import Taro from '@tarojs/taro';

/** Opens the telephone's own messages with the number; the resident writes and sends. */
export function writeShortMessage(number: string): void {
  Taro.sendSms({ phoneNumber: number }).catch(() => undefined); // closed without writing
}
