import type { ResidentItem, WaitingView } from '@zhucantong/shared/work-items/resident-view';
import { Card } from '@/ui/card';
import { DueLine } from '@/ui/due-line';
import { Heading } from '@/ui/heading';
import { Paragraph } from '@/ui/text';
import { Sentence } from '../shell/sentence';

/** Approved, and no place of the year is free: which number, since when, and what moves it. */
export function WaitingList({ item, waiting }: { item: ResidentItem; waiting: WaitingView }) {
  return (
    <Card>
      <Heading level={2}>
        <Sentence>{item.headline}</Sentence>
      </Heading>
      <Paragraph look="meta">{waiting.since}</Paragraph>
      {waiting.how.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      {item.promiseLine && (
        <DueLine icon="clock">
          <Sentence>{item.promiseLine}</Sentence>
        </DueLine>
      )}
    </Card>
  );
}
