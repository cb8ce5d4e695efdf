import type { Me } from '@zhucantong/shared/residents/me-view';
import { partsOfVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { useState, type ReactNode } from 'react';
import { Card } from '@/ui/card';
import { announce } from '@/ui/announce';
import { Notice } from '@/ui/notice';
import { KeyValues } from '@/ui/key-values';
import { ReadAloud } from '@/ui/read-aloud';
import { Row, RowList } from '@/ui/row';
import { Section } from '@/ui/section';
import { Paragraph, Text } from '@/ui/text';
import { Timeline } from '@/ui/timeline';
import { Page } from '../shell/page';
import { ProblemNotice } from '../shell/problem-notice';
import { spokenSections } from '../shell/spoken';
import { ItemActions } from './item-actions';
import { ItemHead } from './item-head';
import { LaterPapers } from './later-papers';
import { MissedPromise } from './missed-promise';
import { Officer } from './officer';
import { OutsideBody } from './outside-body';
import { PublicNotice } from './public-notice';
import { Payment } from './payment';
import { Refusal } from './refusal';
import { SupplementCards } from './supplement-cards';
import { timelineSteps } from './timeline-steps';
import { useAction } from './use-action';
import { WaitingList } from './waiting-list';
import { WhatDay } from './what-day';

interface ItemViewProps {
  item: ResidentItem;
  me: Me;
  troubles: ReactNode;
  /** Shows the item as an action left it. */
  onChanged: (item: ResidentItem) => void;
}

/** One item: what day, what must I do, who has it; then everything that happened and is ahead. */
export function ItemView({ item, me, troubles, onChanged }: ItemViewProps) {
  const { promise, supplement, refusal, assessment, holder, outside, notice, payment, allowedActions } = item;
  const acting = useAction(item);
  const [urged, setUrged] = useState(false);
  const missed = item.isOpen && promise?.missed ? promise : undefined;
  const urge = async () => {
    const after = await acting.act({ type: 'urge' });
    if (!after) return;
    setUrged(true);
    announce('催过了');
    onChanged(after);
  };
  return (
    <Page
      title="办件进度"
      focusKey={`${item.id} ${urged ? 'urged' : ''}`}
      actions={<ItemActions item={item} me={me} busy={acting.busy} onUrge={() => void urge()} />}
    >
      <ItemHead item={item} title={titleOf(item)} />
      {troubles}
      {acting.problem && <ProblemNotice problem={acting.problem} />}
      {urged && (
        <Notice tone="ok" icon="done" title="催过了" appears>
          {holder ? `${holder.name}和他的股长都收到了。` : '经办人和他的股长都收到了。'}
        </Notice>
      )}
      <ReadAloud sections={spokenSections(item.readAloud)} />
      {supplement ? (
        <SupplementCards item={item} supplement={supplement} />
      ) : missed ? (
        <MissedPromise promise={missed} />
      ) : item.waiting ? (
        <WaitingList item={item} waiting={item.waiting} />
      ) : (
        <WhatDay item={item} />
      )}
      {item.later && !supplement && <LaterPapers id={item.id} later={item.later} />}
      {!item.youDo && !missed && (
        <Notice {...calm(item)} title={item.isOpen ? '现在不用您做什么' : item.headline}>
          {item.youDoDetail}
        </Notice>
      )}
      {refusal && <Refusal refusal={refusal} />}
      {item.ending && <Refusal refusal={item.ending} />}
      {outside && <OutsideBody outside={outside} />}
      {notice && <PublicNotice notice={notice} />}
      {holder && !supplement && (
        <Section title={item.waiting ? '有事问谁' : '现在谁在办'}>
          <Officer officer={holder} />
        </Section>
      )}
      {item.together && <Paragraph>{item.together}</Paragraph>}
      {payment && <Payment payment={payment} />}
      {assessment && (
        <Section card title="评估结果">
          <KeyValues rows={assessment.map(({ label, value }) => ({ key: label, value }))} />
        </Section>
      )}
      {item.findings?.map(({ title, values }) => (
        <Section card key={title} title={title}>
          <KeyValues rows={values.map(({ label, value }) => ({ key: label, value }))} />
        </Section>
      ))}
      <Section title="走到哪一步">
        <Card>
          <Timeline steps={timelineSteps(item.timeline)} />
        </Card>
      </Section>
      <Section title="别的" titleHidden>
        <RowList>
          <Row plain title="我交的材料" to={{ page: 'papers', id: item.id }} />
          {allowedActions.includes('withdraw') && (
            <Row plain title="不办了，撤回申请" to={{ page: 'withdraw', id: item.id }} />
          )}
          {!item.isOpen && (
            <Row
              plain
              title="再看办事指南"
              to={{ page: 'guide', service: partsOfVersionId(item.serviceVersion).code }}
            />
          )}
        </RowList>
      </Section>
    </Page>
  );
}

/** Green only where something is well: under way, or done. */
function calm(item: ResidentItem) {
  const isWell = item.isOpen || item.status === 'completed';
  return { tone: isWell ? 'ok' : 'info', icon: isWell ? 'done' : 'info' } as const;
}

function titleOf(item: ResidentItem): ReactNode {
  if (item.supplement) {
    return (
      <>
        {item.title}，<Text nb>还差 {item.supplement.items.length} 样</Text>
      </>
    );
  }
  if (item.isOpen && item.promise?.missed) {
    return (
      <>
        说好的日子，<Text nb>我们没做到</Text>
      </>
    );
  }
  return item.title;
}
