import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import type { ReactNode } from 'react';
import type { IconName } from '@/ui/icon/types';
import { PageHead } from '@/ui/page-head';
import { StatusTag } from '@/ui/status-tag';
import { Break, Text } from '@/ui/text';

/** Where the icon of the tone would say something else. */
const ICONS: Partial<Record<ResidentItem['status'], IconName>> = {
  'awaiting-confirmation': 'delivery',
  'on-waiting-list': 'clock',
  ended: 'info',
  refused: 'info',
  withdrawn: 'info',
  lapsed: 'info',
  void: 'info',
};

/** State, subject, whose it is and its number. */
export function ItemHead({ item, title }: { item: ResidentItem; title: ReactNode }) {
  return (
    <PageHead
      tag={
        <StatusTag tone={item.tag.tone} icon={ICONS[item.status]}>
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
