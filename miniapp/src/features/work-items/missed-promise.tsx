import type { PromiseView } from '@zhucantong/shared/work-items/resident-view';
import { monthDay } from '@/format/chinese-date';
import { DateLeaf } from '@/ui/date-leaf';
import { DateLine } from '@/ui/date-line';
import { PromiseMoved } from '@/ui/promise-moved';
import { Section } from '@/ui/section';
import { Paragraph, Text } from '@/ui/text';
import { PromiseWhy } from './promise-why';

/** We are late: said first and plainly; the day that was promised stays in view, beside the new one where one was told. */
export function MissedPromise({ promise }: { promise: PromiseView }) {
  const { newDay } = promise;
  const late = (
    <Text bold nb>
      {promise.lateDays} 个工作日
    </Text>
  );
  return (
    <>
      <Section card title="说好的日子" titleHidden>
        {newDay ? (
          <>
            <PromiseMoved before={promise.on} after={newDay.on} />
            <Paragraph>到今天，已经晚了 {late}。</Paragraph>
          </>
        ) : (
          <DateLine leaf={<DateLeaf on={promise.on} state="gone" />}>
            <Paragraph>
              说好 <Text nb>{monthDay(promise.on)}</Text>，到今天已经晚了 {late}。
            </Paragraph>
          </DateLine>
        )}
        {promise.firstOn !== promise.on && (
          <Paragraph look="meta">
            最早说的是 <Text nb>{monthDay(promise.firstOn)}</Text>。{promise.moved}
          </Paragraph>
        )}
        <Paragraph>
          <Text bold>对不起，责任在我们。</Text>您不用做什么。{!newDay && '已经报给了股长，正在催。'}
        </Paragraph>
        <PromiseWhy promise={promise} />
      </Section>
      {newDay && (
        <Section card title="为什么晚了">
          <Paragraph>{newDay.words}</Paragraph>
          {newDay.by && <Paragraph look="meta">{newDay.by}说明</Paragraph>}
        </Section>
      )}
    </>
  );
}
