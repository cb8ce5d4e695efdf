import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { setPageTitle } from '@/platform/page-title';

/** Keeps the document title; again on every show, because the page that was left wrote its own. */
export function useScreenTitle(title: string): void {
  useEffect(() => setPageTitle(title), [title]);
  useDidShow(() => setPageTitle(title));
}
