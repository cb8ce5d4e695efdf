import type { ResidentItem, SupplementView } from '@zhucantong/shared/work-items/resident-view';
import { DateLeaf } from '@/ui/date-leaf';
import { DateLine } from '@/ui/date-line';
import { DayStrip } from '@/ui/day-strip';
import { Icon } from '@/ui/icon';
import { Row, RowList } from '@/ui/row';
import { Section } from '@/ui/section';
import { StatusLine } from '@/ui/status-line';
import { Paragraph, Text } from '@/ui/text';
import { monthDay } from '@/format/chinese-date';
import { daySentence, stripDays } from './day-strip';
import { Officer } from './officer';
import { answeredCodes } from './supplement-store';

interface SupplementCardsProps {
  item: ResidentItem;
  supplement: SupplementView;
}

/** Everything missing in one list, until when, and the stopped clock drawn as days. */
export function SupplementCards({ item, supplement }: SupplementCardsProps) {
  const done = answeredCodes(item.id, supplement.round);
  return (
    <>
      <Section card title={`一共 ${supplement.items.length} 样，都在这里`}>
        <Paragraph>
          {supplement.reopenUntil ? '没等到您补，先收起来了。' : '请最晚 '}
          <Text bold nb>
            {supplement.reopenUntil ? monthDay(supplement.reopenUntil) : supplement.untilWords}
          </Text>
          {supplement.reopenUntil ? ' 前补好，接着办，不用重新填。' : ' 补好。'}
        </Paragraph>
        <RowList ordered inner label="要补的">
          {supplement.items.map(({ kind, code, title, why }, index) => (
            <Row
              key={code}
              icon={done.includes(code) ? 'done' : kind === 'paper' ? 'camera' : 'edit'}
              iconTone={done.includes(code) ? 'ok' : 'warn'}
              title={`${index + 1}. ${title}`}
              hint={why}
              status={
                <StatusLine tone={done.includes(code) ? 'ok' : 'warn'}>
                  {done.includes(code) ? '已补好，还没交' : '还没补'}
                </StatusLine>
              }
              to={{ page: 'supplement', id: item.id }}
            />
          ))}
        </RowList>
        <Paragraph look="meta" separated>
          按规定一次说全。要是还让您补别的，得由股长写明理由。
        </Paragraph>
      </Section>
      {supplement.days.length > 0 && (
        <Section card title="计时停着，等您" icon={<Icon name="clock-paused" place="before" />}>
          <Paragraph>从退回到补齐，这几天不算在承诺的日子里。您补齐的第二天，接着数。</Paragraph>
          <DayStrip days={stripDays(supplement.days)} sentence={daySentence(supplement.days)} />
          <Paragraph look="meta">{supplement.clockSentence}</Paragraph>
          {supplement.ifTodayOn && (
            <DateLine leaf={<DateLeaf on={supplement.ifTodayOn} />} separated>
              <Text look="strong">今天补齐，最晚这天到</Text>
              {item.promise && item.promise.firstOn !== supplement.ifTodayOn && (
                <Paragraph look="meta">
                  原来是 <Text nb>{monthDay(item.promise.firstOn)}</Text>
                </Paragraph>
              )}
            </DateLine>
          )}
        </Section>
      )}
      {supplement.askedBy && (
        <Section title="谁退回的">
          <Officer officer={supplement.askedBy} />
        </Section>
      )}
    </>
  );
}
