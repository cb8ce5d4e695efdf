import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { setPageTitle } from '@/platform/page-title';
import { useAnnouncement } from '../announce';
import { Button } from '../button';
import { Tabs } from '../tabs';
import { scaleClass, useTypeScale } from '../type-scale';
import type { ScreenProps } from './types';

export function Screen({ title, tab, actions, banner, back, focusKey, children }: ScreenProps) {
  const scale = useTypeScale();
  const said = useAnnouncement();
  const shown = useRef(focusKey);
  useEffect(() => setPageTitle(title), [title]);
  useEffect(() => {
    if (shown.current === focusKey) return;
    shown.current = focusKey;
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  }, [focusKey]);
  return (
    <View className={`screen ${scaleClass(scale)}`}>
      {banner}
      <View className="main">
        {back && (
          <Button look="text" start icon="back" onPress={back.onPress}>
            {back.label}
          </Button>
        )}
        {children}
      </View>
      {actions}
      {tab && <Tabs current={tab} />}
      <View className="sr" aria-live="polite">
        {said}
      </View>
    </View>
  );
}
