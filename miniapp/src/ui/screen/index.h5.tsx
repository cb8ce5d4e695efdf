import { useId, useRef, type MouseEvent } from 'react';
import { canGoBack, goBack } from '@/platform/navigate';
import { useAnnouncement } from '../announce';
import { Button } from '../button';
import { Tabs } from '../tabs';
import { scaleClass, useTypeScale } from '../type-scale';
import type { ScreenProps } from './types';
import { usePageFocus } from './use-page-focus';
import { useScreenTitle } from './use-screen-title';

export function Screen({ title, tab, actions, banner, back, hasErrors, focusKey, children }: ScreenProps) {
  const scale = useTypeScale();
  const said = useAnnouncement();
  const main = useRef<HTMLElement>(null);
  const mainId = useId();
  useScreenTitle(hasErrors ? `出错了：${title}` : title);
  usePageFocus(main, focusKey);
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };
  return (
    <div className={`screen ${scaleClass(scale)}`}>
      <header>
        <a className="skip" href={`#${mainId}`} onClick={skip}>
          跳到正文
        </a>
      </header>
      {banner}
      <main className="main" id={mainId} ref={main} tabIndex={-1}>
        {!tab && <Back back={back} />}
        {children}
      </main>
      {actions}
      {tab && <Tabs current={tab} />}
      <div className="sr" role="status">
        {said}
      </div>
    </div>
  );
}

/** WeChat draws its own arrow; a browser page opened on its own would otherwise be a dead end. */
function Back({ back }: Pick<ScreenProps, 'back'>) {
  if (back) {
    return (
      <Button look="text" start icon="back" onPress={back.onPress}>
        {back.label}
      </Button>
    );
  }
  return canGoBack() ? (
    <Button look="text" start icon="back" onPress={goBack}>
      返回
    </Button>
  ) : (
    <Button look="text" start icon="home" to={{ page: 'home' }} way="reset">
      首页
    </Button>
  );
}
