import type { RequestedAction } from '@zhucantong/shared/work-items/actions';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { StaffNoticeView } from '@zhucantong/shared/work-items/notice-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import type { FieldProblem } from '../../components/missing-list.rules';
import { recordFieldId } from '../../components/record-form';
import type { ItemTyping } from './typing';

/** What is said about an objection to a public notice; posting and ending one are records of the step. */
export const noticeActions = ['record-objection', 'answer-objection'] as const satisfies ActionType[];
export type NoticeAction = (typeof noticeActions)[number];

export const isNoticeAction = (action: ActionType): action is NoticeAction =>
  noticeActions.some((each) => each === action);

/** Named as the server names the faults. */
export const noticeFieldIds = {
  objector: recordFieldId('objector'),
  objection: recordFieldId('objection'),
  result: recordFieldId('backTo'),
};

/** What can come of an objection: it does not hold, it leads back, or to a refusal. */
export const REFUSE = 'refuse';
export const DISMISS = 'dismiss';
export function resultsOf({ backTo, mayRefuse }: StaffNoticeView): [string, string][] {
  return [
    [DISMISS, '查了，不成立，照常办'],
    ...backTo.map(({ code, title }): [string, string] => [code, `成立，退回“${title}”重新核`]),
    ...(mayRefuse ? [[REFUSE, '成立，不予批准'] satisfies [string, string]] : []),
  ];
}

export const openObjectionsOf = ({ notice }: StaffItem): StaffNoticeView['objections'] =>
  (notice?.objections ?? []).filter(({ finding }) => finding === null);

/** The one that is chosen, or the only one there is. */
const chosenObjection = (item: StaffItem, { objection }: ItemTyping) => {
  const open = openObjectionsOf(item);
  return open.find(({ entry }) => String(entry) === objection.entry) ?? open[0];
};

export function noticeProblems(action: NoticeAction, { objection }: ItemTyping): FieldProblem[] {
  return action === 'answer-objection' && !objection.result
    ? [{ field: noticeFieldIds.result, message: '请选查下来怎么样。' }]
    : [];
}

export function noticeAction(
  action: NoticeAction,
  item: StaffItem,
  typing: ItemTyping,
  words: string,
): RequestedAction | undefined {
  const { objector, result } = typing.objection;
  if (action === 'record-objection')
    return { type: action, words, ...(objector.trim() ? { objector: objector.trim() } : {}) };
  const about = chosenObjection(item, typing);
  if (!about) return undefined;
  const body = { type: action, objection: about.entry, words };
  if (result === DISMISS) return { ...body, finding: 'dismissed' };
  return { ...body, finding: 'upheld', ...(result === REFUSE ? {} : { backTo: result }) };
}
