import { Notice } from '@/ui/notice';
import { Offline } from '@/ui/states';
import { Paragraph } from '@/ui/text';
import type { Saving } from './draft-keeper';

/** Says so when what was filled in is only on the phone; silence means it is saved. */
export function SavingNote({ saving }: { saving: Saving }) {
  if (saving === 'offline') return <Offline keepsAnswers />;
  if (saving !== 'failed') return null;
  return (
    <Notice tone="warn" icon="warning" title="暂时存在手机里" appears>
      <Paragraph>网上还没存好，您填的都在。接着填就行，我们会再试。</Paragraph>
    </Notice>
  );
}
