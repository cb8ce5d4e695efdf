import type { ResidentItemCard } from '@zhucantong/shared/work-items/resident-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateLeaf } from '@/ui/date-leaf';
import { DateLine } from '@/ui/date-line';
import { DueLine, Todo } from '@/ui/due-line';
import { Heading } from '@/ui/heading';
import { Sentence } from '../shell/sentence';
import { serviceIcon } from '@/ui/icon/to-icon';

/** The item that comes first: its day, what the resident must do, and what was promised. */
export function NextItem({ item }: { item: ResidentItemCard }) {
  const head = (
    <Heading level={3}>
      <Sentence>{item.headline}</Sentence>
    </Heading>
  );
  return (
    <Card>
      {item.leafOn ? (
        <DateLine
          leaf={<DateLeaf on={item.leafOn} state={item.tag.tone === 'danger' ? 'late' : undefined} />}
        >
          {head}
        </DateLine>
      ) : (
        head
      )}
      {item.youDo && (
        <Todo>
          <Sentence>{item.youDo}</Sentence>
        </Todo>
      )}
      <DueLine icon={serviceIcon(item.icon)}>
        <Sentence>{item.promiseLine ? `${item.title}，${item.promiseLine}` : item.title}</Sentence>
      </DueLine>
      <Button to={{ page: 'item', id: item.id }}>看办到哪一步</Button>
    </Card>
  );
}
