import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import type { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { amountOf, totalInWords, yuanInWords } from '@zhucantong/shared/service-catalogue/payment-amount';
import type { ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/text';
import { AmountLines } from '../work-items/amount-lines';

/** What the answers come to, before they are handed in. */
export function PaymentReckoned({
  definition,
  answers,
}: {
  definition: ServiceDefinition;
  answers: Answers;
}) {
  const amount = amountOf(definition, answers, localDateOf(new Date()));
  if (!amount) return null;
  return (
    <Section card title="一共发多少">
      <AmountLines
        lines={amount.lines.map(({ title, fen }) => ({ title, amount: yuanInWords(fen) }))}
        total={totalInWords(definition, amount.fen)}
      />
      <Paragraph look="meta">这是按您填的算的，以审批的为准。</Paragraph>
    </Section>
  );
}
