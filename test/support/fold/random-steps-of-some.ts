import type { Random } from '../../../server/demo-world/seeded-random';
import type { FormField } from '../../../shared/service-catalogue/form-field';
import type { RefusalReason } from '../../../shared/service-catalogue/service-definition';
import type { Step } from '../../../shared/service-catalogue/step';
import { limitOf } from './random-limits';

const DOUBT: FormField = {
  ...{ code: 'doubt', kind: 'choice', label: '有没有疑问', required: true, whenEmpty: '请选一项。' },
  options: [
    { value: 'yes', label: '有' },
    { value: 'no', label: '没有' },
  ],
};

/** Now and then a step for those of whom the one before it says so, and one that assesses again whoever asks for it. */
export function withStepsOfSome(steps: Step[], random: Random): { steps: Step[]; refusals: RefusalReason[] } {
  return assessedAgain(random.chance(0.3) ? lookedAtAgain(steps, random) : steps, random);
}

function lookedAtAgain(steps: Step[], random: Random): Step[] {
  const doubting = steps.find(({ kind }) => kind === 'check');
  if (!doubting) return steps;
  const again: Step = {
    ...doubting,
    code: 'looked-at-again',
    limit: limitOf(random, 'working-day', 1, 10, []),
    onlyWhen: { field: 'doubt', isOneOf: ['yes'] },
  };
  return steps.flatMap((step) =>
    step === doubting ? [{ ...step, record: [...step.record, DOUBT] }, again] : [step],
  );
}

function assessedAgain(steps: Step[], random: Random): { steps: Step[]; refusals: RefusalReason[] } {
  const first = steps.find(({ kind }) => kind === 'outside' || kind === 'assessment');
  if (!first || random.chance(0.3)) return { steps, refusals: [] };
  const again: Step = {
    ...first,
    code: 'assessed-again',
    limit: limitOf(random, 'working-day', 0, 15, []),
    onlyWhen: 'asked-again',
    ...(random.chance(0.5) ? { separateFrom: [first.code] } : {}),
  };
  const refusal: RefusalReason = {
    ...{ code: 'not-met', title: '不够标准', plainWords: '评下来不够标准。', otherHelp: ['问别的'] },
    steps: [first.code, again.code],
    secondAssessment: {
      step: again.code,
      within: limitOf(random, random.pick(['working-day', 'calendar-day'] as const), 1, 15, []),
      remedy: { words: '由省里最后评定。' },
    },
  };
  return {
    steps: steps.flatMap((step) => (step === first ? [step, again] : [step])),
    refusals: [refusal],
  };
}
