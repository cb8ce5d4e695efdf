import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import { TAKE_OVER } from '@zhucantong/shared/work-items/queue-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import type { IconName } from '../../components/icon';
import type { ShortcutId } from '../../components/shortcuts/shortcut-catalogue';

interface ActionWords {
  /** On the choice. */
  choice: string;
  /** On the button that sends: says the result. */
  submit: string;
  /** Announced when it has taken effect. */
  done: string;
  icon: IconName;
  shortcut?: ShortcutId;
}

const words: Partial<Record<ActionType, ActionWords>> = {
  'pass-check': {
    choice: '初审通过',
    submit: '初审通过',
    done: '初审通过',
    icon: 'check',
    shortcut: 'approve',
  },
  accept: { choice: '受理', submit: '受理，开始办', done: '已受理', icon: 'check', shortcut: 'approve' },
  assess: {
    choice: '写评估结论',
    submit: '评估做完',
    done: '评估结论已交',
    icon: 'check',
    shortcut: 'approve',
  },
  'enter-outside-result': {
    choice: '登记结果',
    submit: '登记结果',
    done: '结果已登记',
    icon: 'check',
    shortcut: 'approve',
  },
  'post-notice': {
    choice: '贴出公示',
    submit: '贴出来了，开始公示',
    done: '公示开始了',
    icon: 'flag',
    shortcut: 'approve',
  },
  'end-notice': {
    choice: '公示期满',
    submit: '公示期满',
    done: '公示结束了',
    icon: 'check',
    shortcut: 'approve',
  },
  'record-objection': { choice: '有人提异议', submit: '记下异议', done: '异议已记', icon: 'alert' },
  'answer-objection': { choice: '答复异议', submit: '答复异议', done: '异议已答复', icon: 'pen' },
  'chase-outside-body': { choice: '记一次催办', submit: '记下催办', done: '催办已记', icon: 'bell' },
  approve: {
    choice: '批准',
    submit: '批准，并告诉申请人',
    done: '已批准',
    icon: 'check',
    shortcut: 'approve',
  },
  transfer: {
    choice: '转交',
    submit: '转交',
    done: '已转交',
    icon: 'check',
    shortcut: 'approve',
  },
  'return-leg': {
    choice: '退回转来的地方',
    submit: '退回，并告诉申请人',
    done: '已退回',
    icon: 'x',
  },
  restrict: {
    choice: '转为保密件',
    submit: '转为保密件，这里不再看得到',
    done: '已转为保密件',
    icon: 'lock',
  },
  'hand-over': {
    choice: '记送达',
    submit: '送到了，请申请人确认',
    done: '送达已记',
    icon: 'box',
    shortcut: 'approve',
  },
  'record-payment': {
    choice: '登记到账',
    submit: '到账了，办结并告诉申请人',
    done: '到账已登记',
    icon: 'check',
    shortcut: 'approve',
  },
  'record-payment-return': {
    choice: '银行退回',
    submit: '记下银行退回，并告诉申请人',
    done: '退回已记，改好再发',
    icon: 'alert',
  },
  'begin-recheck': {
    choice: '开始资格复核',
    submit: '开始复核，并告诉本人',
    done: '资格复核开始了',
    icon: 'redo',
  },
  'keep-benefit': {
    choice: '继续发放',
    submit: '条件都在，继续发放',
    done: '复核通过，继续发放',
    icon: 'check',
    shortcut: 'approve',
  },
  'end-benefit': {
    choice: '停发',
    submit: '停发，并告诉本人',
    done: '已停发，已告诉本人',
    icon: 'no',
    shortcut: 'refuse',
  },
  answer: {
    choice: '答复',
    submit: '答复了，办结',
    done: '答复已记，办结',
    icon: 'check',
    shortcut: 'approve',
  },
  'answer-part': {
    choice: '答复主办',
    submit: '答复，交给主办',
    done: '已答复主办',
    icon: 'check',
    shortcut: 'approve',
  },
  'return-part': { choice: '不归这里，退回主办', submit: '退回主办', done: '已退回主办', icon: 'back' },
  'ask-joint': { choice: '请别的单位会办', submit: '发起会办', done: '会办已发起', icon: 'users' },
  'recall-joint': { choice: '收回会办', submit: '收回', done: '会办已收回', icon: 'x' },
  dispatch: { choice: '转给别的股室', submit: '转办', done: '已转办', icon: 'users' },
  urge: { choice: '替人催办', submit: '记下催办，提醒经办人', done: '催办已记，经办人收到了', icon: 'alert' },
  'record-told': { choice: '告诉本人', submit: '记下：已经告诉本人', done: '告知已记', icon: 'bell' },
  'request-supplement': {
    choice: '退回补正',
    submit: '退回并告知，开始停表',
    done: '已退回补正，开始停表',
    icon: 'back',
    shortcut: 'sendBack',
  },
  refuse: {
    choice: '不予批准',
    submit: '不予批准，并告诉申请人',
    done: '不予批准，已告诉申请人',
    icon: 'no',
    shortcut: 'refuse',
  },
  'permit-second-round': {
    choice: '同意再退一轮',
    submit: '同意再退一轮',
    done: '已同意再退一轮',
    icon: 'flag',
  },
  'confirm-receipt': {
    choice: '申请人确认收到了',
    submit: '记下：申请人确认收到',
    done: '已办结',
    icon: 'check',
  },
  'report-not-received': {
    choice: '申请人没收到',
    submit: '记下：申请人没收到',
    done: '已记下，接着送',
    icon: 'alert',
  },
  supplement: {
    choice: '申请人补来了，代为录入',
    submit: '补齐了，接着办',
    done: '已补齐，接着办',
    icon: 'inbox',
  },
  'bring-later': {
    choice: '申请人补来容缺的材料',
    submit: '记下补来的材料',
    done: '补来的材料已记下',
    icon: 'inbox',
  },
  reopen: {
    choice: '申请人补来了，接着办',
    submit: '补齐了，接着办',
    done: '已补齐，接着办',
    icon: 'redo',
  },
  'ask-second-assessment': {
    choice: '申请人要重新评定',
    submit: '替申请人申请重新评定',
    done: '重新评定已申请，接着办',
    icon: 'redo',
  },
  'give-new-day': {
    choice: '告知新的日子',
    submit: '把新的日子告诉申请人',
    done: '新的日子已告诉申请人',
    icon: 'cal',
  },
  'ask-extension': { choice: '申请延期', submit: '交上去批', done: '延期申请已交', icon: 'cal' },
  'approve-extension': {
    choice: '批准延期',
    submit: '批准延期，并告诉申请人',
    done: '已批准延期',
    icon: 'check',
  },
  'decline-extension': { choice: '不批延期', submit: '不批延期', done: '没有批延期', icon: 'no' },
  'ask-stop': { choice: '申请停表', submit: '交上去批', done: '停表申请已交', icon: 'pause' },
  'approve-stop': {
    choice: '批准停表',
    submit: '批准停表，并告诉申请人',
    done: '已批准停表',
    icon: 'check',
  },
  'decline-stop': { choice: '不批停表', submit: '不批停表', done: '没有批停表', icon: 'no' },
  resume: { choice: '停表结束', submit: '接着计时，并告诉申请人', done: '接着计时了', icon: 'clock' },
  withdraw: { choice: '申请人要撤回', submit: '替申请人撤回', done: '已撤回', icon: 'x' },
  note: { choice: '写内部备注', submit: '存备注', done: '备注已存', icon: 'pen', shortcut: 'note' },
  take: { choice: '我来办', submit: '我来办', done: '到您名下了', icon: 'user', shortcut: 'take' },
  dispense: {
    choice: '准予同一人办',
    submit: '准予办理',
    done: '已准予办理',
    icon: 'flag',
  },
  assign: { choice: '分派给同事', submit: '分派', done: '已分派', icon: 'users' },
  'name-reader': {
    choice: '指定知悉人',
    submit: '指定，让这位同事也能看到',
    done: '已指定，也通知了这位同事',
    icon: 'users',
  },
  'declare-interest': {
    choice: '我要回避',
    submit: '回避，另派给别人',
    done: '已回避，另派了',
    icon: 'users',
  },
  'return-not-ours': {
    choice: '不归我办',
    submit: '退回，请负责人定归谁',
    done: '已退回，请负责人定',
    icon: 'back',
  },
};

const fallback: ActionWords = { choice: '办理', submit: '提交', done: '已提交', icon: 'check' };

export const actionWords = (action: ActionType): ActionWords => words[action] ?? fallback;

type Labelled = Pick<StaffItem, 'step' | 'record' | 'assignee'>;

/** The name of a choice; a check is called as its step is, and a refusal at acceptance is a refusal to accept. */
export function choiceLabel(action: ActionType, { step, assignee }: Labelled): string {
  if (action === 'take' && assignee) return TAKE_OVER;
  if (action === 'pass-check') return `${step.verb}通过`;
  if (action === 'refuse' && step.kind === 'acceptance') return '不予受理';
  return actionWords(action).choice;
}

/** Announced when it has taken effect. */
export function doneLabel(action: ActionType, item: Labelled): string {
  return action === 'pass-check' ? choiceLabel(action, item) : actionWords(action).done;
}

/** Says the result; where the item goes on to another step, which. */
export function submitLabel(action: ActionType, { step, record }: Labelled): string {
  if (action === 'refuse' && step.kind === 'acceptance') return '不予受理，并告诉申请人';
  if (!handsOn.includes(action)) return actionWords(action).submit;
  const words = action === 'pass-check' ? `${step.verb}通过` : actionWords(action).submit;
  return record.leadsTo ? `${words}，交${record.leadsTo}` : words;
}

/** Actions whose whole result is that the next step has it. */
const handsOn: readonly ActionType[] = [
  'pass-check',
  'assess',
  'enter-outside-result',
  'end-notice',
  'transfer',
];
