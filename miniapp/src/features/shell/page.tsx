import { fetchClock } from '@/api/clock';
import { fullDate } from '@/format/chinese-date';
import { useVisible } from '@/platform/use-visible';
import { DemoBanner } from '@/ui/demo-banner';
import { Screen } from '@/ui/screen';
import type { ScreenProps } from '@/ui/screen/types';
import { PageVisible } from '../resource/page-visible';
import { useResource } from '../resource/use-resource';

/** How often the demonstration's clock is looked at: an administrator may move it any time. */
const CLOCK_MS = 30_000;

/** A Screen with the banner of a demonstration whose clock was moved. Every page is one. */
export function Page(props: Omit<ScreenProps, 'banner'>) {
  const { data: clock } = useResource('clock', fetchClock, CLOCK_MS);
  const isMoved = clock !== undefined && clock.isDemo && clock.movedByDays > 0;
  const visible = useVisible();
  return (
    <PageVisible.Provider value={visible}>
      <Screen
        {...props}
        banner={
          isMoved && <DemoBanner>演示环境，人物均为虚构。今天按 {fullDate(clock.today)} 算。</DemoBanner>
        }
      />
    </PageVisible.Provider>
  );
}
