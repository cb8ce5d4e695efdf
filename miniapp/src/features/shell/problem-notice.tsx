import type { ReactNode } from 'react';
import { Notice } from '@/ui/notice';
import { Paragraph, Text } from '@/ui/text';
import type { ProblemInWords } from './problem-in-words';

interface ProblemNoticeProps {
  problem: ProblemInWords;
  /** What else can be done, e.g. a button. */
  children?: ReactNode;
}

/** Why something that was pressed did not happen, and what to do. */
export function ProblemNotice({ problem, children }: ProblemNoticeProps) {
  const { title, advice, fields = [], number } = problem;
  return (
    <Notice tone="danger" icon="error" title={title} appears>
      <Paragraph>{advice}</Paragraph>
      {fields.map(({ field, message }) => (
        <Paragraph key={`${field}${message}`}>{message}</Paragraph>
      ))}
      {number && (
        <Paragraph>
          打电话时报这个号：<Text nb>{number}</Text>
        </Paragraph>
      )}
      {children}
    </Notice>
  );
}
