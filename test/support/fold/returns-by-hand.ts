import type { Case } from './case-by-hand';

/** Leafing through the file from the day the item came into its step: given back twice at most, and never by a unit decided on. */
export const isStillFreeToReturn = ({ history, item }: Case): boolean => {
  if (item.readers) return false;
  const inStep = history.slice(history.findLastIndex(({ toStep }) => toStep !== undefined) + 1);
  let given = 0;
  let isDecided = false;
  const undone = inStep.flatMap(({ action, about }) => (action === 'undo-assign' ? [about] : []));
  for (const { n, action, routing } of inStep) {
    if (undone.includes(n)) continue;
    if (action === 'return-not-ours') {
      given += 1;
      isDecided = false;
    } else if ((action === 'assign' || action === 'take') && given > 0 && !isDecided) {
      isDecided = true;
      if (routing!.unit === item.unit) return false;
    }
  }
  return given === 0 || (isDecided && given < 2);
};
