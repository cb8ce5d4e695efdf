import { leavesItem } from '../../../../server/admin/src/features/item/leaves-item.rules';
import { ACTION_RULES } from '../../../../shared/work-items/action-rules';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import { aStaffItem } from '../../../factories/staff-item';

const colleague = { ...aStaffItem().assignee!, staffId: 's2' };
const mine = aStaffItem({ allowedActions: ['enter-outside-result', 'note'] });
const nextStep = { ...mine.step, code: 'next' };
const theirs: Partial<StaffItem> = { step: nextStep, assignee: colleague, allowedActions: ['note'] };

test.each<[string, ActionType, Partial<StaffItem>, boolean]>([
  ['a negative result of an outside body', 'enter-outside-result', { allowedActions: ['refuse'] }, false],
  ['a result after which it is with somebody else', 'enter-outside-result', theirs, true],
  [
    'a step after which the next is theirs too',
    'accept',
    { step: nextStep, allowedActions: ['assess'] },
    false,
  ],
  ['a step after which nobody has it', 'accept', { ...theirs, assignee: null }, true],
  [
    'papers asked for: it waits for the applicant',
    'request-supplement',
    { status: 'awaiting-supplement', allowedActions: ['withdraw'] },
    true,
  ],
  ['a handing over that waits for a signature', 'hand-over', { status: 'awaiting-confirmation' }, true],
  [
    'an approval that closes it',
    'approve',
    { status: 'completed', assignee: null, allowedActions: ['note'] },
    true,
  ],
  ['a note', 'note', {}, false],
  ['a stop that was asked for', 'ask-stop', { allowedActions: ['ask-stop'] }, false],
  ['an item given into other hands', 'assign', { assignee: colleague, allowedActions: ['note'] }, true],
])('after %s', (_, action, after, leaves) => {
  expect(leavesItem(action, mine, { ...mine, ...after })).toBe(leaves);
});

it('what the window does for an applicant is read on the page, whoever has the item then', () => {
  const lapsed = aStaffItem({ status: 'lapsed', assignee: null, allowedActions: ['reopen', 'note'] });
  expect(leavesItem('reopen', lapsed, { ...lapsed, ...theirs, status: 'open' })).toBe(false);
});

it('nothing that leaves everything as it was opens the next item', () => {
  for (const action of Object.keys(ACTION_RULES) as ActionType[])
    expect([action, leavesItem(action, mine, mine)]).toEqual([action, false]);
});
