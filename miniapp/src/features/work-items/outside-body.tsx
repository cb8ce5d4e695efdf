import type { OutsideView } from '@zhucantong/shared/work-items/outcome-view';
import { Card } from '@/ui/card';
import { PlainRow } from '@/ui/row';
import { Section } from '@/ui/section';
import { Reach } from '../reach/reach';

/** In whose hands it is, where that is none of ours, and since when. */
export function OutsideBody({ outside: { body, ask, words } }: { outside: OutsideView }) {
  return (
    <Section title="现在在别的单位">
      <Card look="flat">
        <PlainRow icon="place" title={body} strong hint={words} />
        <PlainRow
          icon="phone"
          title="要问进度"
          hint={ask.words}
          end={ask.phone && <Reach number={ask.phone} who="县残联" flush />}
        />
      </Card>
    </Section>
  );
}
