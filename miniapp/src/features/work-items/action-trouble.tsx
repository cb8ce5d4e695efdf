import { Notice } from '@/ui/notice';
import { Paragraph, Text } from '@/ui/text';
import type { ActionTrouble as Trouble } from './use-action';

/** Why an action did not happen, and what to do. */
export function ActionTrouble({ trouble }: { trouble: Trouble | undefined }) {
  if (!trouble) return null;
  return (
    <Notice tone="danger" icon="error" title={trouble.title} appears>
      <Paragraph>{trouble.advice}</Paragraph>
      {trouble.fields.map(({ field, message }) => (
        <Paragraph key={`${field}${message}`}>{message}</Paragraph>
      ))}
      {trouble.number && (
        <Paragraph>
          打电话时报这个号：<Text nb>{trouble.number}</Text>
        </Paragraph>
      )}
    </Notice>
  );
}
