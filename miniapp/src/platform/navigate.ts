import Taro from '@tarojs/taro';
import { routePath, type Route } from './routes';

/** push keeps this page underneath; replace takes its place; reset empties the stack (tabs, after signing in). */
export type Way = 'push' | 'replace' | 'reset';

/** WeChat keeps ten pages at most. */
const DEEPEST = 10;

/** Opens a page. A push on a full stack replaces the top page instead of failing silently. */
export function go(route: Route, way: Way = 'push'): void {
  const url = routePath(route);
  if (way === 'reset') void Taro.reLaunch({ url });
  else if (way === 'replace' || Taro.getCurrentPages().length >= DEEPEST) void Taro.redirectTo({ url });
  else void Taro.navigateTo({ url });
}

/** True when there is a page to go back to. */
export function canGoBack(): boolean {
  return Taro.getCurrentPages().length > 1;
}

/** The page before this one, or home when this page was opened directly. */
export function goBack(): void {
  if (canGoBack()) void Taro.navigateBack();
  else go({ page: 'home' }, 'reset');
}
