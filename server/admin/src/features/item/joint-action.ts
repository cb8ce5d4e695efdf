import { AskedOf } from '@zhucantong/shared/work-items/joint';
import type { RequestedAction } from '@zhucantong/shared/work-items/actions';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import type { FieldProblem } from '../../components/missing-list.rules';
import { recordFieldId } from '../../components/record-form';
import type { ItemTyping } from './typing';

/** What the office in the lead does about others' parts (会办). */
export const jointActions = ['ask-joint', 'recall-joint'] as const satisfies ActionType[];
export type JointAction = (typeof jointActions)[number];

export const isJointAction = (action: ActionType): action is JointAction =>
  jointActions.some((each) => each === action);

/** Named as the server names the faults. */
export const jointFieldIds = {
  to: recordFieldId('to'),
  days: recordFieldId('days'),
  mandatory: recordFieldId('mandatory'),
  part: recordFieldId('part'),
};

/** How a unit or post stands in what is typed. */
export const keyOf = ({ unit, post }: AskedOf): string => JSON.stringify(post ? { unit, post } : { unit });

/** Everybody put on the list, and who is picked and was not put there yet. */
export const askedKeys = ({ joint: { to, pick } }: ItemTyping): string[] => [
  ...new Set(pick ? [...to, pick] : to),
];

/** The part to be recalled: the one chosen, or the only one there is. */
export function partToRecall({ joint }: StaffItem, typing: ItemTyping) {
  const parts = (joint?.parts ?? []).filter(({ mayRecall }) => mayRecall);
  return parts.find(({ code }) => code === typing.joint.part) ?? (parts.length === 1 ? parts[0] : undefined);
}

export function jointProblems(action: JointAction, item: StaffItem, typing: ItemTyping): FieldProblem[] {
  if (action === 'recall-joint')
    return partToRecall(item, typing) ? [] : [{ field: jointFieldIds.part, message: '请选收回哪一家的。' }];
  const days = Number(typing.joint.days);
  return [
    ...(askedKeys(typing).length > 0 ? [] : [{ field: jointFieldIds.to, message: '请选请谁会办。' }]),
    ...(Number.isInteger(days) && days >= 1
      ? []
      : [{ field: jointFieldIds.days, message: '请写几个工作日，写整数。' }]),
  ];
}

/** The body to send; undefined while something is missing. */
export function jointAction(
  action: JointAction,
  item: StaffItem,
  typing: ItemTyping,
  words: string,
): RequestedAction | undefined {
  if (action === 'recall-joint') {
    const part = partToRecall(item, typing)?.code;
    return part ? { type: action, part, words } : undefined;
  }
  const { days, mandatory } = typing.joint;
  const to = askedKeys(typing).map((key) => AskedOf.parse(JSON.parse(key)));
  return { type: action, to, mandatory: mandatory === 'yes', days: Number(days), words };
}
