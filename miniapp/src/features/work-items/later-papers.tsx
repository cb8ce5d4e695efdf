import type { LaterView } from '@zhucantong/shared/work-items/resident-view';
import { Row, RowList } from '@/ui/row';
import { Section } from '@/ui/section';
import { StatusLine } from '@/ui/status-line';
import { Paragraph, Text } from '@/ui/text';
import { answeredCodes } from './supplement-store';

/** 已受理，还差…: what is still to come, until when, and what follows when it does not. */
export function LaterPapers({ id, later }: { id: string; later: LaterView }) {
  const done = answeredCodes(id, -later.entry);
  return (
    <Section card title={`已受理，还差 ${later.items.length} 样`}>
      <Paragraph>
        请最晚{' '}
        <Text bold nb>
          {later.untilWords}
        </Text>{' '}
        补上。别的我们先办着。
      </Paragraph>
      <RowList ordered inner label="还差的">
        {later.items.map(({ code, title, why }) => (
          <Row
            key={code}
            icon={done.includes(code) ? 'done' : 'camera'}
            iconTone={done.includes(code) ? 'ok' : 'warn'}
            title={title}
            hint={why}
            status={
              <StatusLine tone={done.includes(code) ? 'ok' : 'warn'}>
                {done.includes(code) ? '已拍好，还没交' : '还没补'}
              </StatusLine>
            }
            to={{ page: 'supplement', id }}
          />
        ))}
      </RowList>
      <Paragraph look="meta" separated>
        补上了才能批。过了这天没补，这一件{later.orElse}，材料齐了可以再申请。
      </Paragraph>
    </Section>
  );
}
