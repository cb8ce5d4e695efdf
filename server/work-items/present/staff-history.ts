import { yuanInWords } from '@zhucantong/shared/service-catalogue/payment-amount';
import { recordFieldsOf } from '@zhucantong/shared/service-catalogue/step-record';
import { getStep } from '@zhucantong/shared/service-catalogue/service-definition';
import { RELATION_WORDS } from '@zhucantong/shared/residents/relation';
import { maskName } from '@zhucantong/shared/residents/resident';
import type { HistoryLine } from '@zhucantong/shared/work-items/staff-view';
import type { Channel } from '@zhucantong/shared/work-items/actions';
import type { HistoryEntry, WorkItem } from '@zhucantong/shared/work-items/work-item';
import { missedClockOf } from './item-clocks';
import type { RoutingOutcome } from '@zhucantong/shared/staff/routing-outcome';
import { recordInOneLine, titleOfMissing } from './labelled-values';
import type { Mask } from './mask-known';
import type { OpenedItem, PresentContext } from './present-context';
import { isByAgent } from './queue-row';
import { sayDay, sayWhen } from './say-when';

/** What happened, newest first: when, what, who (代A 替 谁), and whether it stopped a clock. */
export function presentHistory(
  item: WorkItem,
  opened: OpenedItem,
  context: PresentContext,
  mask: Mask,
): HistoryLine[] {
  let desk: RoutingOutcome | undefined;
  const lines = item.history.map((entry): HistoryLine => {
    const who = whoActed(entry, desk, opened, context);
    if (entry.routing) desk = entry.routing;
    const detail = detailOf(entry, opened, context);
    return {
      n: entry.n,
      when: sayWhen(entry.recordedAt, context.now),
      what: WHAT[entry.action](entry, item, context),
      who,
      detail: detail ? mask(detail) : null,
      stopsClock:
        entry.action === 'request-supplement' ||
        Boolean(entry.toStep && getStep(context.definition, entry.toStep).stopKind),
    };
  });
  return lines.reverse();
}

type Say = (entry: HistoryEntry, item: WorkItem, context: PresentContext) => string;
const stepTitle = (entry: HistoryEntry, { definition }: PresentContext) =>
  getStep(definition, entry.step).title;
const bodyName = (entry: HistoryEntry, { definition }: PresentContext) =>
  getStep(definition, entry.step).outside?.name ?? '';

const WHAT: Record<HistoryEntry['action'], Say> = {
  submit: () => '收件',
  'pass-check': (entry, _item, context) => `${stepTitle(entry, context)}通过`,
  accept: () => '已受理',
  assess: () => '评估完成',
  'enter-outside-result': (entry, _item, context) =>
    `${bodyName(entry, context)}有结果${entry.toStep ? '' : '：不能接着办'}`,
  'chase-outside-body': (entry, _item, context) => `催${bodyName(entry, context)}`,
  approve: () => '已批准',
  refuse: () => '不予批准',
  'hand-over': () => '已送达，等申请人确认',
  'record-payment': (entry) => `已到账 ${yuanInWords(entry.fen ?? 0)}，办结`,
  'record-payment-return': () => '银行退回，没有到账',
  'request-supplement': () => '退回补正，一次告知',
  'permit-second-round': () => '同意再退一次，写了理由',
  supplement: (entry, item) => `申请人补齐 ${askedBefore(entry, item)} 样`,
  'confirm-receipt': () => '确认收到，办结',
  'report-not-received': () => '申请人说还没收到',
  withdraw: () => '申请人撤回',
  reopen: () => '补齐后接着办',
  'give-new-day': (entry, _item, context) =>
    `告知新的日子：${entry.until ? sayDay(entry.until, context.now) : ''}`,
  urge: () => '申请人催办',
  note: () => '备注',
  take: () => '领办',
  assign: (entry, _item, { staffCard }) => `改派给 ${staffCard(entry.staffId ?? '')?.name ?? '同事'}`,
  'return-not-ours': (entry, item) => `退回非本岗（第 ${returnsUpTo(entry, item)} 次），请负责人定`,
  dispense: (entry, _item, { staffCard }) =>
    `准予由${staffCard(entry.staffId ?? '')?.name ?? '同事'}办，不再回避前面的步骤`,
  'change-holder': (entry, _item, { staffCard }) =>
    `岗位换人，移交给${staffCard(entry.routing?.assignee ?? '')?.name ?? '待分派'}`,
  'deem-accepted': () => '逾期未受理，按规定视为受理',
  remind: (entry) => `提醒申请人补正（还剩 ${entry.daysBefore ?? 0} 个工作日）`,
  lapse: () => '补正到期，视为撤回',
  'mark-overdue': (entry, item) => `超期：${missedClockOf(item, entry)?.title ?? ''}`,
};

const returnsUpTo = ({ n }: HistoryEntry, { history }: WorkItem): number =>
  history.filter((each) => each.n <= n && each.action === 'return-not-ours').length;

function askedBefore(entry: HistoryEntry, item: WorkItem): number {
  return (
    item.history.findLast((each) => each.n < entry.n && each.action === 'request-supplement')?.missing
      ?.length ?? 0
  );
}

/** '石文涛 代A 替 吴晓岚'; the applicant and the agent masked; a job is the system. */
function whoActed(
  entry: HistoryEntry,
  desk: RoutingOutcome | undefined,
  { person, agent }: OpenedItem,
  { staffCard, mainHolderOf }: PresentContext,
): string {
  if (entry.by.kind === 'job') return '系统';
  if (entry.by.kind === 'resident') {
    if (entry.by.memberId === person._id) return `${maskName(person.profile.name)}（本人）`;
    const name = agent && agent._id === entry.by.memberId ? maskName(agent.profile.name) : '';
    return isByAgent(entry.basis)
      ? `${name}（${RELATION_WORDS[entry.basis as keyof typeof RELATION_WORDS]}）`
      : name;
  }
  const card = staffCard(entry.by.memberId);
  const name = card ? `${card.name}（${card.unitName}）` : '已不在名册上的同事';
  const standsIn = desk?.assignee === entry.by.memberId && desk.acting === 'B' && desk.post;
  const holder = standsIn ? mainHolderOf(standsIn) : undefined;
  return holder ? `${name} 代A 替 ${holder.name}` : name;
}

const CHANNEL_WORDS: Record<Channel, string> = {
  miniapp: '小程序提交',
  h5: '网上提交',
  window: '窗口提交',
  phone: '电话提交',
  paper: '书面提交',
  admin: '工作人员代为提交',
  system: '',
};

/** Actions that say where the item goes and why. */
const ROUTED_BY_CHOICE: readonly HistoryEntry['action'][] = [
  'assign',
  'take',
  'return-not-ours',
  'dispense',
  'change-holder',
];

function detailOf(entry: HistoryEntry, { entries }: OpenedItem, context: PresentContext): string | null {
  const { definition } = context;
  const contents = entries.get(entry.n);
  const parts = [
    entry.action === 'submit' || ['supplement', 'reopen'].includes(entry.action)
      ? CHANNEL_WORDS[entry.channel]
      : '',
    entry.missing
      ? `缺 ${entry.missing.length} 样：${entry.missing.map((each) => titleOfMissing(definition, each)).join('、')}，最晚${sayDay(entry.until!, context.now)}补好`
      : '',
    entry.reason ? (definition.refusals.find((reason) => reason.code === entry.reason)?.title ?? '') : '',
    contents?.headReason ? `股长理由：${contents.headReason}` : '',
    contents?.record
      ? recordInOneLine(definition, recordFieldsOf(getStep(definition, entry.step)), contents.record)
      : '',
    contents?.words ?? '',
    ROUTED_BY_CHOICE.includes(entry.action) ? (entry.routing?.reason ?? '') : '',
    entry.occurredAt.getTime() < entry.recordedAt.getTime()
      ? `发生在 ${sayWhen(entry.occurredAt, context.now)}`
      : '',
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return parts.map((part, place) => (place < parts.length - 1 ? part.replace(/。$/, '') : part)).join('；');
}
