import type { Me } from '@zhucantong/shared/residents/me-view';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { copyText } from '@/platform/clipboard';
import { ActionBar } from '@/ui/action-bar';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateLeaf } from '@/ui/date-leaf';
import { DateLine } from '@/ui/date-line';
import { DueLine } from '@/ui/due-line';
import { Heading } from '@/ui/heading';
import { ItemNumber } from '@/ui/item-number';
import { Notice } from '@/ui/notice';
import { PageHead } from '@/ui/page-head';
import { ReadAloud } from '@/ui/read-aloud';
import { Section } from '@/ui/section';
import { LinkRow } from '@/ui/stack';
import { Paragraph, Text } from '@/ui/text';
import { Timeline } from '@/ui/timeline';
import { contactLines } from '../residents/contact-lines';
import { LoadedPage } from '../shell/loaded-page';
import { Page } from '../shell/page';
import { spokenSections } from '../shell/spoken';
import { Payment } from '../work-items/payment';
import { PromiseWhy } from '../work-items/promise-why';
import { timelineSteps } from '../work-items/timeline-steps';
import { useItem } from '../work-items/use-item';

/** What was taken in: the number, the promised day and why it is that day, and what comes next. */
export function ReceiptPage({ id, me }: { id: string; me: Me }) {
  const item = useItem(id);
  return (
    <LoadedPage title="申请已提交" resource={item}>
      {(known, troubles) => <Receipt item={known} me={me} troubles={troubles} />}
    </LoadedPage>
  );
}

function Receipt({ item, me, troubles }: { item: ResidentItem; me: Me; troubles: ReactNode }) {
  const { promise, timeline } = item;
  const lastDay = promise?.steps.at(-1)?.day; // names the year when it is another one
  const whose = item.for.isSelf ? '您申请的' : `您为${item.for.name}申请的`;
  const ahead = timeline.filter(
    (step) => step.state === 'now' || step.state === 'ahead' || step.state === 'waiting',
  );
  return (
    <Page
      title="申请已提交"
      focusKey={item.id}
      actions={
        <ActionBar>
          <Button to={{ page: 'item', id: item.id }} way="replace">
            看办到哪一步
          </Button>
          <Button look="text" to={{ page: 'home' }} way="reset">
            回首页
          </Button>
        </ActionBar>
      }
    >
      <PageHead
        done
        title={
          <>
            收到了，<Text nb>我们马上办</Text>
          </>
        }
        lead={
          <>
            {whose}
            {item.title}，<Text nb>{item.receivedWords}</Text> <Text nb>已经登记。</Text>
          </>
        }
      />
      {troubles}
      <ReadAloud sections={spokenSections(item.readAloud)} />
      {promise && (
        <Card>
          <DateLine leaf={<DateLeaf on={promise.on} />}>
            <Heading level={2}>
              <Text nb>最晚这一天，</Text>
              <Text nb>{promise.deed}</Text>
            </Heading>
            {lastDay?.includes('年') && <Paragraph>{lastDay}</Paragraph>}
            <Paragraph look="meta">
              {promise.provisional ? '这一天是暂定的，日历公布后会告诉您。' : '晚了，我们主动告诉您原因。'}
            </Paragraph>
          </DateLine>
          <PromiseWhy promise={promise} open />
        </Card>
      )}
      {item.payment && <Payment payment={item.payment} />}
      <NumberCard number={item.number} />
      <Section title="接下来">
        <Card>
          <Timeline steps={timelineSteps(ahead)} />
        </Card>
      </Section>
      <Section title="我们怎么联系您">
        <Card>
          <DueLine icon="message">每走一步，“消息”里都会告诉您。</DueLine>
          {contactLines(me.contact).map((line) => (
            <DueLine key={line} icon="phone">
              要您做什么：{line}
            </DueLine>
          ))}
          <Paragraph look="meta">我们不会问您要密码和验证码。</Paragraph>
        </Card>
      </Section>
    </Page>
  );
}

function NumberCard({ number }: { number: string }) {
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    const isCopied = await copyText(number);
    setCopied(isCopied);
    if (isCopied) announce('编号已经复制');
  };
  return (
    <Section card title="办件编号" level={3}>
      <ItemNumber number={number} />
      <Paragraph look="meta">问进度，报编号和手机号后四位。</Paragraph>
      <LinkRow>
        <Button
          look="text"
          start
          icon={copied ? 'check' : 'copy'}
          label={copied ? '复制好了，再复制一次编号' : '复制编号'}
          onPress={() => void copy()}
        >
          {copied ? '复制好了' : '复制'}
        </Button>
      </LinkRow>
      {copied === false && <Notice icon="info">这部手机不让复制，请抄下来，或者截一张图。</Notice>}
    </Section>
  );
}
