import Taro from '@tarojs/taro';
import { selectableId } from './selectable-id';

/** Room for the heading above what is led to. */
const OFFSET_PX = -120;

/** Focus cannot be moved by script in WeChat: the page scrolls there. What happened must be announced as well. */
export function leadTo(id: string): void {
  void Taro.pageScrollTo({ selector: `#${selectableId(id)}`, offsetTop: OFFSET_PX });
}
