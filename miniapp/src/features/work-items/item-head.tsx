import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import type { ReactNode } from 'react';
import { PageHead } from '@/ui/page-head';
import { StatusTag } from '@/ui/status-tag';
import { Break, Text } from '@/ui/text';

/** State, subject, whose it is and its number. */
export function ItemHead({ item, title }: { item: ResidentItem; title: ReactNode }) {
  return (
    <PageHead
      tag={
        <StatusTag tone={item.tag.tone} icon={item.tag.tone === 'plain' ? 'info' : undefined}>
          {item.tag.word}
        </StatusTag>
      }
      title={title}
      meta={
        <>
          {item.for.isSelf ? '您本人的事' : `为${item.for.name} 申请`}
          {item.filedBy && `，${item.filedBy}代办`}
          <Break />
          <Text nb>编号 {item.number}</Text>
        </>
      }
    />
  );
}
