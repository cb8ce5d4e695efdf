import Taro from '@tarojs/taro';

/** Writes the title of WeChat's navigation bar. */
export function setPageTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title });
}
