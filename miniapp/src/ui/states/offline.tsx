import { Notice } from '../notice';
import { Paragraph, Text } from '../text';
import type { OfflineProps } from './types';

/** The phone has no connection; what was seen before stays in view below. */
export function Offline({ keepsAnswers, seenAt }: OfflineProps) {
  return (
    <Notice tone="warn" icon="offline" title="手机没连上网" appears>
      {keepsAnswers && <Paragraph>您填的都在手机里存着，有网了会自己传上去。</Paragraph>}
      {seenAt && (
        <Paragraph>
          下面是 <Text nb>{seenAt}</Text> 的进度。
        </Paragraph>
      )}
    </Notice>
  );
}
