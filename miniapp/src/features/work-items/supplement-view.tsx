import type { FieldFault } from '@zhucantong/shared/service-catalogue/form-answers';
import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import { useState } from 'react';
import { goBack } from '@/platform/navigate';
import { ActionBar } from '@/ui/action-bar';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { Notice } from '@/ui/notice';
import { PersonChip } from '@/ui/person-switcher';
import { Progress } from '@/ui/progress';
import { Paragraph } from '@/ui/text';
import { faultsAfterAnswer, fieldOfPath } from '../forms/group-rows';
import { takenFiles, unsentPhotos } from '../forms/photo';
import { usePhotos } from '../forms/use-photos';
import { withAnswer } from '../forms/with-answer';
import { Page } from '../shell/page';
import { bringing, type Asked } from './asked-of';
import { AskedThing } from './asked-thing';
import { SupplementCheck } from './supplement-check';
import { supplementFaults } from './supplement-faults';
import { dropSupplement, keepSupplement, readSupplement, type KeptSupplement } from './supplement-store';
import { useAction } from './use-action';

interface SupplementViewProps {
  item: ResidentItem;
  asked: Asked;
  guide: ServiceGuide;
  /** The office has everything; the item as that left it. */
  onSent: (after: ResidentItem) => void;
}

/** What was asked for, one thing after the other, then everything at once to the office. Kept on the phone until sent. */
export function SupplementView({ item, asked, guide, onSent }: SupplementViewProps) {
  const [kept, setKept] = useState(() => readSupplement(item.id, asked.round));
  const [place, setPlace] = useState(() => firstOpen(asked, kept));
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const acting = useAction(item);

  const keep = (change: (before: KeptSupplement) => KeptSupplement) =>
    setKept((before) => {
      const next = change(before);
      keepSupplement(item.id, next);
      return next;
    });
  const photos = usePhotos(kept.papers, (papers) => keep((before) => ({ ...before, papers })));

  const thing = asked.items[place];
  const open = (at: number, found: readonly FieldFault[] = []) => {
    setPlace(at);
    setFaults(found);
    if (found.length > 0) setAttempt((n) => n + 1);
  };
  const next = () => {
    if (!thing) return;
    const found = supplementFaults(guide, [thing], kept.answers, takenFiles(photos.all));
    open(found.length > 0 ? place : place + 1, found);
  };

  const send = async () => {
    const found = supplementFaults(guide, asked.items, kept.answers, takenFiles(photos.all));
    const isOf = ({ field }: FieldFault, code: string | undefined) => fieldOfPath(field) === code;
    const faulty = asked.items.findIndex(({ code }) => found[0] && isOf(found[0], code));
    if (faulty >= 0)
      return open(
        faulty,
        found.filter((fault) => isOf(fault, asked.items[faulty]?.code)),
      );
    if (unsentPhotos(photos.all).length > 0) {
      photos.box.goOn();
      return announce('还有照片没传好，传好了再交');
    }
    const after = await acting.act(bringing(asked, kept));
    if (!after) return undefined;
    dropSupplement(item.id);
    onSent(after);
    announce('补的材料收到了');
    return goBack();
  };

  const person = (
    <PersonChip>{item.for.isSelf ? `您的${item.title}` : `${item.for.name}的${item.title}`}</PersonChip>
  );
  const back = place > 0 ? { label: '上一样', onPress: () => open(place - 1) } : undefined;

  if (!thing) {
    return (
      <SupplementCheck
        asked={asked}
        guide={guide}
        answers={kept.answers}
        photos={photos.all}
        busy={acting.busy}
        problem={acting.problem}
        person={person}
        back={back}
        onOpen={open}
        onSend={() => void send()}
      />
    );
  }
  return (
    <Page
      title="补材料"
      focusKey={thing.code}
      hasErrors={faults.length > 0}
      back={back}
      actions={
        <ActionBar note="填了就存在手机里，可以分几次补">
          <Button onPress={next}>下一样</Button>
        </ActionBar>
      }
    >
      <ErrorSummary errors={faults} attempt={attempt} />
      <Progress at={place + 1} of={asked.items.length} unit="样" />
      {person}
      <AskedThing
        key={thing.code}
        guide={guide}
        thing={thing}
        before={item.answers.find(({ code }) => code === thing.code)?.value}
        answers={kept.answers}
        photos={photos}
        faults={faults}
        onAnswer={(code, value) => {
          setFaults((found) => faultsAfterAnswer(found, code, kept.answers[code], value));
          keep((before) => ({ ...before, answers: withAnswer(before.answers, code, value) }));
        }}
      />
      <Notice
        tone="warn"
        icon="returned"
        title={asked.type === 'bring-later' ? '这份材料是做什么的' : '为什么要补'}
      >
        <Paragraph>{thing.why}</Paragraph>
        {thing.countsAsGood && <Paragraph>这样就行：{thing.countsAsGood}。</Paragraph>}
      </Notice>
    </Page>
  );
}

function firstOpen(asked: Asked, kept: KeptSupplement): number {
  const open = asked.items.findIndex(({ code }) => !(code in kept.answers) && !kept.papers[code]?.length);
  return open < 0 ? asked.items.length : open;
}
