import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { BulletList } from '@/ui/bullet-list';
import { Section } from '@/ui/section';
import { Paragraph, Text } from '@/ui/text';
import { Reach } from '../reach/reach';

/** A refusal, or the end of a benefit, with its reason, what else helps, and what to do about it. */
export function Refusal({ refusal }: { refusal: NonNullable<ResidentItem['refusal']> }) {
  const { title = '为什么没有批准', reason, words, otherHelp, remedy, phone, secondAssessment } = refusal;
  return (
    <>
      <Section card title={title}>
        <Paragraph>
          <Text bold>{reason}</Text>
        </Paragraph>
        <Paragraph>{words}</Paragraph>
      </Section>
      {otherHelp.length > 0 && (
        <Section card title="我们还能帮您">
          <BulletList mark="yes" items={otherHelp.map((help) => ({ key: help, words: help }))} />
        </Section>
      )}
      <Section card title="不同意，可以这样做">
        {secondAssessment && <Paragraph>{secondAssessment.words}</Paragraph>}
        <Paragraph>{remedy}</Paragraph>
        {phone && (
          <Reach number={phone} look="second">
            打电话问一问
          </Reach>
        )}
      </Section>
    </>
  );
}
