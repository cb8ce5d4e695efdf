import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import type { Draft, DraftContents } from '@zhucantong/shared/work-items/draft';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { KeyValues } from '@/ui/key-values';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { useAreaNames } from '../forms/use-area-names';
import { Page } from '../shell/page';
import { draftDifferences } from './draft-differences';

interface ConflictViewProps {
  title: string;
  definition: ServiceDefinition;
  mine: DraftContents;
  theirs: Draft;
  onChoose: (which: 'mine' | 'theirs') => void;
}

/** Two devices filled in the same draft: both are shown, the person chooses, nothing is merged silently. */
export function ConflictView({ title, mine, theirs, onChoose, ...props }: ConflictViewProps) {
  const definition = useAreaNames(props.definition, mine.answers, theirs.answers);
  return (
    <Page
      title={title}
      focusKey="conflict"
      actions={
        <ActionBar>
          <Button onPress={() => onChoose('mine')}>用这部手机上填的</Button>
          <Button look="second" onPress={() => onChoose('theirs')}>
            用另一处填的
          </Button>
        </ActionBar>
      }
    >
      <PageHead
        title="这份申请，两处都改过"
        lead="您或家人在别的地方也填过。看看不一样的地方，选一份接着填。"
      />
      {draftDifferences(definition, mine, theirs).map(({ code, label, here, there }) => (
        <Section key={code} card title={label}>
          <KeyValues
            rows={[
              { key: '这部手机', value: here },
              { key: '另一处', value: there },
            ]}
          />
        </Section>
      ))}
    </Page>
  );
}
