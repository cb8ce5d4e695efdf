import type { ServiceGuide } from '@zhucantong/shared/service-catalogue/guide-view';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';
import { Line, Stack } from '@/ui/stack';
import { Paragraph, Text } from '@/ui/text';

/** What is paid, and whose figures they are. */
export function GuideAmounts({ amounts }: { amounts: NonNullable<ServiceGuide['amounts']> }) {
  return (
    <Section title="发多少钱">
      <Card>
        <Stack>
          {amounts.lines.map(({ title, amount }) => (
            <Line key={title} start={title} end={<Text nb>{amount}</Text>} />
          ))}
        </Stack>
        {amounts.note && <Paragraph look="meta">{amounts.note}</Paragraph>}
      </Card>
    </Section>
  );
}
