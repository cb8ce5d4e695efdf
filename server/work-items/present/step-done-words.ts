import { servedWordsOf } from '@zhucantong/shared/service-catalogue/outcome';
import type { Step, StepKind } from '@zhucantong/shared/service-catalogue/step';
import type { PresentContext } from './present-context';

/** What has happened when a step of this kind is over, as the resident says it: 最晚明天批完. */
const STEP_DONE_WORDS: Record<StepKind, string> = {
  check: '看完',
  acceptance: '受理',
  assessment: '评估完',
  outside: '有结果',
  approval: '批完',
  'hand-over': '送到手上',
  payment: '发到账上',
  transfer: '转过去',
  answer: '答复您',
  'public-notice': '公示完',
  'joint-part': '一起办完',
  recheck: '核对好',
};

/** What is over with this step: a service says in its own words what was done for the person. */
export function stepDeed({ definition }: Pick<PresentContext, 'definition'>, { kind }: Step): string {
  const served = kind === 'hand-over' ? servedWordsOf(definition) : undefined;
  return served?.deed ?? STEP_DONE_WORDS[kind];
}

/** What the promise is about: 送到手上, 发到账上. */
export function lastDeed(context: Pick<PresentContext, 'definition'>): string {
  const last = context.definition.steps.findLast(({ onlyWhen }) => !onlyWhen)!;
  const isDeed = last.kind === 'hand-over' || last.kind === 'payment' || last.kind === 'answer';
  return isDeed ? stepDeed(context, last) : '办好';
}
