import type { Case } from './case-by-hand';

/** The outside body's last answer was entered here and did not move the item on. */
export const wasToldNo = ({ history, step }: Case): boolean => {
  const last = history.filter(({ action }) => action === 'enter-outside-result').at(-1);
  return last !== undefined && last.step === step.code && last.toStep === undefined;
};

/** Since the item came here somebody's objection was found true. */
export const doesAnObjectionHold = ({ history }: Case): boolean =>
  history
    .slice(history.findLastIndex(({ toStep }) => toStep !== undefined) + 1)
    .some(({ finding }) => finding === 'upheld');
