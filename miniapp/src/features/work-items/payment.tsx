import type { PaymentView } from '@zhucantong/shared/work-items/outcome-view';
import { DueLine } from '@/ui/due-line';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/text';
import { AmountLines } from './amount-lines';

/** What is paid, how far it has come, and why the bank sent it back. */
export function Payment({ payment }: { payment: PaymentView }) {
  const { lines, total, account, words, state, returnedBecause } = payment;
  return (
    <Section card title="发多少钱">
      {returnedBecause !== null && state === 'returned' && (
        <Notice tone="warn" icon="returned" title="银行没有收下">
          <Paragraph>{returnedBecause}</Paragraph>
          <Paragraph>我们会跟您核对账号，改好再发。也可以问经办人。</Paragraph>
        </Notice>
      )}
      <AmountLines lines={lines} total={total} />
      <DueLine icon={state === 'paid' ? 'done' : 'allowance'}>{words}</DueLine>
      {account && <Paragraph look="meta">收钱的账户：{account}</Paragraph>}
    </Section>
  );
}
