import type { PromiseView } from '@zhucantong/shared/work-items/resident-view';
import { BulletList } from '@/ui/bullet-list';
import { Disclosure } from '@/ui/disclosure';
import { StepDays } from '@/ui/step-days';

/** Why the promise is that day: each step with its days, and what was not counted. */
export function PromiseWhy({ promise, open }: { promise: PromiseView; open?: boolean }) {
  return (
    <Disclosure title="为什么是这一天？" open={open}>
      <StepDays
        rows={promise.steps.map(({ title, amount, day }) => ({
          key: title,
          step: title,
          length: amount,
          by: day,
        }))}
      />
      <BulletList mark="none" separated items={promise.sentences.map((words) => ({ key: words, words }))} />
    </Disclosure>
  );
}
