import { Line, Stack } from '@/ui/stack';
import { Text } from '@/ui/text';

interface AmountLinesProps {
  lines: readonly { title: string; amount: string }[];
  total: string;
}

/** What a payment is made of, and the sum under it. */
export function AmountLines({ lines, total }: AmountLinesProps) {
  return (
    <Stack>
      {lines.map(({ title, amount }) => (
        <Line key={title} start={title} end={<Text nb>{amount}</Text>} />
      ))}
      <Line
        start={<Text bold>一共</Text>}
        end={
          <Text bold nb>
            {total}
          </Text>
        }
      />
    </Stack>
  );
}
