import type { CarriedLine } from '@zhucantong/shared/service-catalogue/carry-over-words';
import { Fragment } from 'react';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Heading } from '@/ui/heading';
import { KeyValues } from '@/ui/key-values';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { Text } from '@/ui/text';
import { Page } from '../shell/page';
import type { Differences } from './carried-draft';

interface CarryOverViewProps {
  title: string;
  carry: Differences;
  /** '旧表格收到12月31日为止' where the older form may still be handed in. */
  older: string | undefined;
  onCarry: () => void;
  onKeep: () => void;
}

/** A newer form: what is new, what is asked no more, what it pays. The draft stays as it was until the person agrees. */
export function CarryOverView({ title, carry, older, onCarry, onKeep }: CarryOverViewProps) {
  return (
    <Page
      title={title}
      focusKey="carry-over"
      actions={
        <ActionBar {...(older ? { note: older } : {})}>
          <Button onPress={onCarry}>带到新表格，接着填</Button>
          {older && (
            <Button look="second" onPress={onKeep}>
              这次还用旧表格
            </Button>
          )}
        </ActionBar>
      }
    >
      <PageHead
        title={
          <>
            表格更新了，<Text nb>您填的都在</Text>
          </>
        }
        lead={`填好的有 ${carry.kept} 项原样带过去。下面是不一样的地方，您看过再接着填。`}
      />
      {carry.sections.map(({ title: heading, lines }) => (
        <Section key={heading} card title={heading}>
          {lines.map((line) => (
            <Fragment key={line.key}>
              <Heading level={3}>{line.title}</Heading>
              <KeyValues rows={rowsOf(line)} />
            </Fragment>
          ))}
        </Section>
      ))}
    </Page>
  );
}

const rowsOf = ({ was, now }: CarriedLine) => [
  ...(was === undefined ? [] : [{ key: '原来', value: was }]),
  { key: '现在', value: now },
];
