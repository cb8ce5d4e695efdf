import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { Card } from '@/ui/card';
import { DateLeaf } from '@/ui/date-leaf';
import { DateLine } from '@/ui/date-line';
import { DueLine, Todo } from '@/ui/due-line';
import { Heading } from '@/ui/heading';
import { Paragraph } from '@/ui/text';
import { Sentence } from '../shell/sentence';
import { PromiseWhy } from './promise-why';

/** The next day that counts, what the resident must do by it, and the promise behind it. */
export function WhatDay({ item }: { item: ResidentItem }) {
  const { leafOn, headline, remaining, youDo, youDoDetail, promise, promiseLine } = item;
  if (!leafOn && !youDo) return null;
  const words = (
    <>
      <Heading level={2}>
        <Sentence>{headline}</Sentence>
      </Heading>
      {remaining && <Paragraph look="meta">{remaining}</Paragraph>}
    </>
  );
  return (
    <Card>
      {leafOn ? (
        <DateLine leaf={<DateLeaf on={leafOn} state={item.tag.tone === 'danger' ? 'late' : undefined} />}>
          {words}
        </DateLine>
      ) : (
        words
      )}
      {youDo && (
        <Todo>
          <Sentence>{`${youDo}。${youDoDetail}`}</Sentence>
        </Todo>
      )}
      {promiseLine && (
        <DueLine icon="delivery">
          <Sentence>{promiseLine}</Sentence>
        </DueLine>
      )}
      {promise && item.isOpen && <PromiseWhy promise={promise} />}
    </Card>
  );
}
