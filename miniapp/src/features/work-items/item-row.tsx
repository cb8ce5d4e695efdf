import type { ResidentItemCard } from '@zhucantong/shared/work-items/resident-view';
import { serviceIcon } from '@/ui/icon/to-icon';
import { Row } from '@/ui/row';
import { StatusLine } from '@/ui/status-line';
import { Sentence } from '../shell/sentence';

/** One item in a list: what, where it stands, what comes next. */
export function ItemRow({ item, box }: { item: ResidentItemCard; box?: boolean }) {
  const { tag, headline } = item;
  const words = <Sentence>{headline.includes(tag.word) ? headline : `${tag.word}，${headline}`}</Sentence>;
  return (
    <Row
      box={box}
      icon={box ? undefined : serviceIcon(item.icon)}
      title={item.title}
      hint={tag.tone === 'plain' ? words : undefined}
      status={tag.tone !== 'plain' && <StatusLine tone={tag.tone}>{words}</StatusLine>}
      to={{ page: 'item', id: item.id }}
    />
  );
}
