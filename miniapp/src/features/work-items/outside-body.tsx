import type { OutsideView } from '@zhucantong/shared/work-items/outcome-view';
import { Card } from '@/ui/card';
import { PhoneCall } from '@/ui/phone-call';
import { PlainRow } from '@/ui/row';
import { Section } from '@/ui/section';

/** In whose hands it is, where that is none of ours, and since when. */
export function OutsideBody({ outside: { body, phone, words } }: { outside: OutsideView }) {
  return (
    <Section title="现在在别的单位">
      <Card look="flat">
        <PlainRow
          icon="place"
          title={body}
          strong
          hint={words}
          end={<PhoneCall number={phone} who={body} flush />}
        />
      </Card>
    </Section>
  );
}
