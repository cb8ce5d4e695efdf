import { partsOfVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { LinkRow } from '@/ui/stack';
import { StatusTag } from '@/ui/status-tag';
import { Paragraph, Text } from '@/ui/text';
import { announce } from '@/ui/announce';
import { monthDay } from '@/format/chinese-date';
import { clockTime } from '@/format/clock-time';
import type { Drafts, ShownDraft } from './use-drafts';

/** What was begun and not handed in. */
export function DraftCards({ drafts: { drafts, remove } }: { drafts: Drafts }) {
  return (
    <>
      {drafts.map((draft) => (
        <DraftCard key={draft.id} draft={draft} onRemove={() => remove(draft.id)} />
      ))}
    </>
  );
}

function DraftCard({ draft, onRemove }: { draft: ShownDraft; onRemove: () => Promise<void> }) {
  const [asking, setAsking] = useState(false);
  const title = draft.title ?? '没填完的申请';
  const remove = () => {
    announce(`删掉了${title}的草稿`);
    void onRemove();
  };
  const service = partsOfVersionId(draft.contents.service).code;
  return (
    <Card>
      <StatusTag tone="plain">草稿</StatusTag>
      <Heading level={3}>{title}</Heading>
      <Paragraph look="meta">
        还没交。<Text nb>{savedWords(draft)}</Text>
      </Paragraph>
      <Button look="second" mid label={`接着填${title}`} to={{ page: 'apply', service, draft: draft.id }}>
        接着填
      </Button>
      {asking ? (
        <>
          <Paragraph>删掉以后找不回来。</Paragraph>
          <LinkRow>
            <Button look="text" icon="delete" label={`确定删掉${title}`} onPress={remove}>
              确定删掉
            </Button>
            <Button look="text" onPress={() => setAsking(false)}>
              留着
            </Button>
          </LinkRow>
        </>
      ) : (
        <Button look="text" start icon="delete" label={`不要了${title}`} onPress={() => setAsking(true)}>
          不要了
        </Button>
      )}
    </Card>
  );
}

function savedWords({ changedAt }: ShownDraft): string {
  const at = new Date(changedAt);
  const on = `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`;
  return `${monthDay(on)} ${clockTime(at.getTime())} 填的`;
}
