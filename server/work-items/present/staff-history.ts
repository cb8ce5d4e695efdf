import { yuanInWords } from '@zhucantong/shared/service-catalogue/payment-amount';
import { writtenFieldsOf } from '@zhucantong/shared/service-catalogue/step-record';
import { getStep, type ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { RELATION_WORDS } from '@zhucantong/shared/residents/relation';
import { maskName } from '@zhucantong/shared/residents/resident';
import type { HistoryLine } from '@zhucantong/shared/work-items/staff-view';
import type { Channel, ToldBy } from '@zhucantong/shared/work-items/actions';
import type { HistoryEntry, WorkItem } from '@zhucantong/shared/work-items/work-item';
import { NEVER_CAME_WORDS } from '@zhucantong/shared/work-items/later-intents';
import { placeTitle } from '@zhucantong/shared/work-items/hand-over';
import { JOINT_WHAT } from './joint-history';
import { endedInWords, recheckCause } from './benefit-view';
import { missedClockOf } from './item-clocks';
import type { RoutingOutcome } from '@zhucantong/shared/staff/routing-outcome';
import { recordInOneLine, titleOfMissing } from './labelled-values';
import type { Mask } from './mask-known';
import type { OpenedItem, PresentContext } from './present-context';
import { isByAgent } from './queue-row';
import { sayDay, sayWhen } from './say-when';
import { approverInWords, TIME_WHAT, toldInWords } from './time-history';

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
        entry.action === 'post-notice' ||
        entry.action === 'approve-stop' ||
        entry.waits !== undefined ||
        Boolean(entry.toStep && getStep(context.definition, entry.toStep).stopKind),
    };
  });
  return lines.reverse();
}

const TOLD_BY_WORDS: Record<ToldBy, string> = {
  phone: '打电话',
  'in-person': '当面',
  paper: '书面',
  'village-worker': '请村里专委转告',
};

/** How somebody without a sign-in reached the office. */
const ASKED_BY: Partial<Record<Channel, string>> = { window: '来窗口', phone: '打电话', paper: '写信' };

type Say = (entry: HistoryEntry, item: WorkItem, context: PresentContext) => string;
const stepTitle = (entry: HistoryEntry, { definition }: PresentContext) =>
  getStep(definition, entry.step).title;
const goesTo = (verb: string, { handOver }: HistoryEntry, { definition }: PresentContext) =>
  handOver ? `${verb}${placeTitle(definition, handOver.step) ?? ''}` : '不用转交，接着办';
const bodyName = (entry: HistoryEntry, { definition }: PresentContext) =>
  getStep(definition, entry.step).outside?.name ?? '';

const WHAT: Record<HistoryEntry['action'], Say> = {
  submit: () => '收件',
  receive: () => '接到转交',
  transfer: (entry, _item, context) => goesTo('转交', entry, context),
  'return-leg': (entry, _item, context) => goesTo('退回', entry, context),
  'pass-check': (entry, _item, context) => `${stepTitle(entry, context)}通过`,
  accept: ({ later }) => (later ? `容缺受理，${later.papers.length} 样以后补` : '已受理'),
  assess: () => '评估完成',
  'enter-outside-result': (entry, _item, context) =>
    `${bodyName(entry, context)}有结果${entry.toStep ? '' : '：不能接着办'}`,
  'chase-outside-body': (entry, _item, context) => `催${bodyName(entry, context)}`,
  approve: ({ waits }) => (waits ? `已批准，没有名额，轮候第 ${waits.position} 位` : '已批准'),
  'take-turn': ({ placeIn }) => `轮到了，用${placeIn ?? ''}年的名额`,
  'carry-over': () => '当年没有轮到，转入下一年接着轮候',
  'post-notice': (entry, _item, { now }) =>
    `公示贴出，到${sayDay(entry.until!, now)}${entry.named ? '' : '，不写姓名'}`,
  'end-notice': () => '公示期满',
  'record-objection': () => '有人提异议',
  'answer-objection': (entry, _item, context) =>
    entry.finding === 'dismissed'
      ? '异议不成立'
      : `异议成立${entry.toStep ? `，退回${getStep(context.definition, entry.toStep).title}` : ''}`,
  refuse: () => '不予批准',
  'hand-over': () => '已送达，等申请人确认',
  'record-payment': (entry) => `已到账 ${yuanInWords(entry.fen ?? 0)}，办结`,
  'record-payment-return': () => '银行退回，没有到账',
  'begin-recheck': (entry) => `开始资格复核${entry.by.kind === 'resident' ? '：本人或家人说情况有变化' : ''}`,
  'keep-benefit': () => '复核通过，继续发放',
  'end-benefit': (entry, _item, { now }) => endedInWords(entry.endsFrom!, now),
  answer: () => '已答复，办结',
  dispatch: (entry, _item, { definition }) => `转办：${getStep(definition, entry.toStep!).title}`,
  'request-supplement': () => '退回补正，一次告知',
  'permit-second-round': () => '同意再退一次，写了理由',
  supplement: (entry, item) => `申请人补齐 ${askedBefore(entry, item)} 样`,
  'bring-later': (entry) =>
    entry.later ? `申请人补来一部分，还差 ${entry.later.papers.length} 样` : '容缺的材料补齐了',
  'confirm-receipt': () => '确认收到，办结',
  'report-not-received': () => '申请人说还没收到',
  withdraw: () => '申请人撤回',
  reopen: () => '补齐后接着办',
  'ask-second-assessment': () => '申请人不同意评定，申请重新评定',
  'give-new-day': (entry, _item, context) =>
    `告知新的日子：${entry.until ? sayDay(entry.until, context.now) : ''}`,
  urge: ({ channel, by }) =>
    by.kind === 'staff' ? `申请人催办（${ASKED_BY[channel] ?? '请工作人员记'}）` : '申请人催办',
  note: () => '备注',
  'record-told': (entry) => `已告知本人（${TOLD_BY_WORDS[entry.telling!.by]}）`,
  take: (entry, item) => (isTakenOver(entry, item) ? '接过来办' : '领办'),
  assign: (entry, _item, { staffCard }) => `改派给 ${staffCard(entry.staffId ?? '')?.name ?? '同事'}`,
  'undo-assign': () => '撤回刚才的分派，回到原来的地方',
  'return-not-ours': (entry, item) => `退回非本岗（第 ${returnsUpTo(entry, item)} 次），请负责人定`,
  'declare-interest': (entry, _item, { staffCard }) =>
    `申请回避，改由${staffCard(entry.routing?.assignee ?? '')?.name ?? '待分派'}`,
  dispense: (entry, _item, { staffCard }) =>
    `准予由${staffCard(entry.staffId ?? '')?.name ?? '同事'}办，不再回避前面的步骤`,
  'change-holder': (entry, _item, { staffCard }) =>
    `岗位换人，移交给${staffCard(entry.routing?.assignee ?? '')?.name ?? '待分派'}`,
  'find-holder': (entry, _item, { staffCard }) =>
    `有人接了，派给${staffCard(entry.routing?.assignee ?? '')?.name ?? '同事'}`,
  restrict: () => '转为检举控告件，只有指定的人能看到',
  'name-reader': (entry, _item, { staffCard }) =>
    `指定${staffCard(entry.staffId ?? '')?.name ?? '一名同事'}可以查看`,
  'deem-accepted': () => '逾期未受理，按规定视为受理',
  remind: (entry) => `提醒申请人补正（还剩 ${entry.daysBefore ?? 0} 个工作日）`,
  lapse: () => '补正到期，视为撤回',
  'remind-later': (entry) => `提醒申请人补容缺的材料（还剩 ${entry.daysBefore ?? 0} 个工作日）`,
  'never-came': (_entry, _item, { definition }) =>
    `容缺的材料没有补来，${definition.laterPapers ? NEVER_CAME_WORDS[definition.laterPapers.ifNever] : '结束'}`,
  'reckon-again': () => '按新的工作日历重新算期限',
  'mark-overdue': (entry, item) => `超期：${missedClockOf(item, entry)?.title ?? ''}`,
  ...TIME_WHAT,
  ...JOINT_WHAT,
};

/** Out of somebody's hands: of who is away, or of who stood in. */
const isTakenOver = ({ n }: HistoryEntry, { history }: WorkItem): boolean =>
  Boolean(history.findLast((each) => each.n < n && each.routing)?.routing?.assignee);

const returnsUpTo = ({ n }: HistoryEntry, { history }: WorkItem): number =>
  history.filter((each) => each.n <= n && each.action === 'return-not-ours').length;

/** '承诺时限 1月8日改到1月11日'; what only became certain has no line of its own. */
function movedInWords({ action, moved, until }: HistoryEntry, { now, definition }: PresentContext): string[] {
  if (action !== 'reckon-again') return [];
  const titleOf = (code: string) => definition.clocks.find((clock) => clock.code === code)?.title ?? '本环节';
  return [
    ...(moved ?? []).map(
      ({ clock, from, to }) => `${titleOf(clock)}从${sayDay(from, now)}改到${sayDay(to, now)}`,
    ),
    ...(until ? [`补正最晚改到${sayDay(until, now)}`] : []),
  ];
}

/** '还差收费票据，最晚6月30日补上'. */
function laterInWords({ later }: HistoryEntry, { now, definition }: PresentContext): string {
  if (!later) return '';
  const titles = later.papers.map((code) => titleOfMissing(definition, { kind: 'paper', code }));
  return `还差${titles.join('、')}，最晚${sayDay(later.until, now)}补上`;
}

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
    if (person && entry.by.memberId === person._id) return `${maskName(person.profile.name)}（本人）`;
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
  'declare-interest',
  'dispense',
  'change-holder',
  'find-holder',
];

function detailOf(entry: HistoryEntry, { entries }: OpenedItem, context: PresentContext): string | null {
  const { definition } = context;
  const contents = entries.get(entry.n);
  const parts = [
    entry.action === 'submit' || ['supplement', 'bring-later', 'reopen'].includes(entry.action)
      ? CHANNEL_WORDS[entry.channel]
      : '',
    entry.missing
      ? `缺 ${entry.missing.length} 样：${entry.missing.map((each) => titleOfMissing(definition, each)).join('、')}，最晚${sayDay(entry.until!, context.now)}补好`
      : '',
    laterInWords(entry, context),
    ...movedInWords(entry, context),
    titleOfReason(definition, entry),
    contents?.headReason ? `股长理由：${contents.headReason}` : '',
    contents?.record
      ? recordInOneLine(definition, writtenFieldsOf(getStep(definition, entry.step)), contents.record)
      : '',
    contents?.words ?? '',
    ROUTED_BY_CHOICE.includes(entry.action) ? (entry.routing?.reason ?? '') : '',
    toldInWords(entry, context),
    approverInWords(entry, context),
    entry.occurredAt.getTime() < entry.recordedAt.getTime()
      ? `发生在 ${sayWhen(entry.occurredAt, context.now)}`
      : '',
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return parts.map((part, place) => (place < parts.length - 1 ? part.replace(/。$/, '') : part)).join('；');
}

function titleOfReason({ refusals, returns = [], runsOn }: ServiceDefinition, entry: HistoryEntry): string {
  const reasons = entry.action === 'end-benefit' ? (runsOn?.endings ?? []) : [...refusals, ...returns];
  return recheckCause(entry) ?? reasons.find(({ code }) => code === entry.reason)?.title ?? '';
}
