import type { Viewer } from '../../../shared/staff/viewer';
import type { HistoryEntry } from '../../../shared/work-items/work-item';
import type { Case } from './case-by-hand';

/** What anybody does to an item without doing, or judging, the work of its step. */
const BESIDE_THE_WORK: readonly HistoryEntry['action'][] = [
  ...(['return-not-ours', 'declare-interest', 'dispense', 'undo-assign'] as const),
  ...(['note', 'take', 'assign', 'permit-second-round', 'give-new-day', 'chase-outside-body'] as const),
  ...(['restrict', 'name-reader', 'ask-second-assessment', 'begin-recheck'] as const),
  ...(['ask-joint', 'recall-joint', 'return-part', 'urge'] as const),
  ...(['ask-stop', 'approve-stop', 'decline-stop', 'resume'] as const),
  ...(['ask-extension', 'approve-extension', 'decline-extension'] as const),
  ...(['record-told', 'dispatch', 'post-notice', 'record-objection'] as const),
  ...(['supplement', 'bring-later', 'reopen', 'withdraw', 'confirm-receipt', 'report-not-received'] as const),
];

/** A leader wrote into the file that this person may do this step all the same. */
const wasLet = ({ history, step }: Case, staffId: string): boolean =>
  history.some(
    (entry) => entry.action === 'dispense' && entry.step === step.code && entry.staffId === staffId,
  );

/** On record as related to one of the parties, or so by their own word in the file. */
export const isRelated = ({ history, interested = [] }: Omit<Case, 'step'>, staffId: string): boolean =>
  interested.includes(staffId) ||
  history.some(({ by, action }) => action === 'declare-interest' && by.memberId === staffId);

/** What somebody who is related to one of the parties keeps their hands off. */
export const NOT_FOR_RELATIVES: readonly HistoryEntry['action'][] = [
  ...([
    'pass-check',
    'accept',
    'assess',
    'enter-outside-result',
    'approve',
    'hand-over',
    'transfer',
  ] as const),
  ...(['record-payment', 'record-payment-return', 'keep-benefit', 'end-benefit', 'return-leg'] as const),
  ...(['answer', 'answer-part', 'answer-objection', 'end-notice', 'refuse', 'request-supplement'] as const),
  'take',
];

/** Kept apart from a step is whoever worked on the steps that it names. */
export const hadNoHandBefore = (it: Case, viewer: Viewer): boolean =>
  viewer.kind === 'staff' && (wasLet(it, viewer.staffId) || !hadHand(it, viewer.staffId));

const hadHand = ({ history, step }: Case, staffId: string): boolean =>
  history.some(
    ({ by, action, step: done }) =>
      by.kind === 'staff' &&
      by.memberId === staffId &&
      !BESIDE_THE_WORK.includes(action) &&
      (step.separateFrom ?? []).includes(action === 'submit' ? 'intake' : done),
  );
