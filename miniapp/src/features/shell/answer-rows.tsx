import type { RowInWords } from '@zhucantong/shared/service-catalogue/answer-words';
import { Paragraph, Text } from '@/ui/text';

/** The rows of a group in words, one under the other. */
export function AnswerRows({ rows }: { rows: readonly RowInWords[] }) {
  return (
    <>
      {rows.map(({ title, values }) => (
        <Paragraph key={title}>
          <Text bold>{title}</Text>：{values.map(({ value }) => value).join('，')}
        </Paragraph>
      ))}
    </>
  );
}
