import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import { DateLeaf } from '@/ui/date-leaf';
import { DateLine } from '@/ui/date-line';
import { Meter } from '@/ui/meter';
import { Section } from '@/ui/section';
import { Line, Stack } from '@/ui/stack';
import { Paragraph, Text } from '@/ui/text';

/** How long it takes by our own promise, and how often it was kept. */
export function GuidePromise({ promise, kept, papers }: Pick<ServiceGuide, 'promise' | 'kept' | 'papers'>) {
  if (!promise) return null;
  const [, length = '', unit = ''] = /^(\d+)\s*(.+)$/.exec(promise.amount) ?? [];
  const percent = kept && kept.total > 0 ? Math.floor((kept.kept / kept.total) * 100) : undefined;
  return (
    <Section card title="多久能拿到">
      <DateLine leaf={<DateLeaf head="承诺" length={Number(length)} unit={unit} />}>
        <Paragraph>
          {papers.length > 0 ? '从交齐材料的第二天开始数。' : '从提交申请的第二天开始数。'}
        </Paragraph>
        {promise.announced && <Paragraph look="meta">{promise.announced}</Paragraph>}
      </DateLine>
      {kept && percent !== undefined && (
        <Stack separated>
          <Line start="近 12 个月，说到做到" end={<Text look="strong">{percent}%</Text>} />
          <Meter percent={percent} label={`${kept.total} 件里 ${kept.kept} 件按时`} />
          <Paragraph look="meta">
            {kept.total} 件里，{kept.kept} 件按时。
          </Paragraph>
        </Stack>
      )}
      <Paragraph look="meta">{promise.statutory}</Paragraph>
    </Section>
  );
}
