import type { NoticeView } from '@zhucantong/shared/work-items/notice-view';
import { KeyValues } from '@/ui/key-values';
import { Card } from '@/ui/card';
import { PlainRow } from '@/ui/row';
import { Section } from '@/ui/section';
import { Reach } from '../reach/reach';

/** The notice while it hangs: until when, where, how the person stands on it, and whom an objection is told. */
export function PublicNotice({ notice: { words, where, shows, objectTo } }: { notice: NoticeView }) {
  return (
    <Section title={words}>
      <Card>
        <KeyValues
          rows={[
            { key: '贴在哪里', value: where },
            { key: '上面写什么', value: shows },
          ]}
        />
        <PlainRow
          bare
          icon="phone"
          title="有异议，找这里"
          hint={objectTo.words}
          end={objectTo.phone && <Reach number={objectTo.phone} who={objectTo.words} flush />}
        />
      </Card>
    </Section>
  );
}
