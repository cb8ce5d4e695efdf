import type { PlainDate } from '../calendar/plain-date';
import type { ExtensionRule } from '../time-limits/extension';
import type { StopKind } from '../time-limits/intervals';
import type { LimitUnit, TimeLimit } from '../time-limits/time-limit';
import type { AreaDepth } from './area-answer';
import type { EligibilityRule } from './eligibility-rules';
import type { FormField, Option } from './form-field';
import type { Remedy } from './remedy';
import type { ClockDefinition, MessageTemplate, ServiceDefinition } from './service-definition';
import type { Step } from './step';

/**
 * What many definitions say alike: the generic clocks, how a limit is written, the usual kinds of question. A change here
 * changes published definitions, and the test of the frozen versions says so.
 */
export const EFFECTIVE_FROM = '2026-01-01' as PlainDate;

/** FACTS gives no number: the county sets it, within the statutory limit. */
export const countySetting = (section: string): string =>
  `FACTS ${section} (no number given; county setting)`;

export function days(
  id: string,
  amount: number,
  source: string,
  { stops = ['supplement'], unit = 'working-day' }: { stops?: StopKind[]; unit?: LimitUnit } = {},
): TimeLimit {
  return { id, amount, unit, source, effectiveFrom: EFFECTIVE_FROM, stops };
}

/** Silence for five working days accepts (FACTS §0.8 TL-GEN-01). */
export const ACCEPTANCE_CLOCK: ClockDefinition = {
  code: 'acceptance',
  nature: 'statutory',
  title: '受理',
  limit: days('TL-GEN-01', 5, 'FACTS §0.8 TL-GEN-01'),
  startsAt: 'received',
  endsAt: 'accepted',
  whenPassed: 'deem-accepted',
};

/** Twenty working days from acceptance (FACTS §0.8 TL-GEN-02). @param stops segments that are not counted (TL-GEN-05). */
export function decisionClock(...stops: StopKind[]): ClockDefinition {
  return {
    code: 'decision',
    nature: 'statutory',
    title: '法定',
    limit: days('TL-GEN-02', 20, 'FACTS §0.8 TL-GEN-02, TL-GEN-05', { stops: ['supplement', ...stops] }),
    startsAt: 'accepted',
    endsAt: 'decided',
    extension: extendedOnce('TL-GEN-02', 10, 'head', 'FACTS §0.8 TL-GEN-02'),
  };
}

/**
 * Forty-five working days where several bodies decide together (FACTS §0.8 TL-GEN-03).
 * @param together 'handled jointly with civil affairs'
 */
export function jointDecisionClock(together: string, ...stops: StopKind[]): ClockDefinition {
  return {
    ...decisionClock(),
    limit: days('TL-GEN-03', 45, `FACTS §0.8 TL-GEN-03 (${together}), TL-GEN-05`, {
      stops: ['supplement', ...stops],
    }),
    extension: extendedOnce('TL-GEN-03', 15, 'head', 'FACTS §0.8 TL-GEN-03'),
  };
}

/** Once, asked for and approved before the day comes, the reason told (FACTS §0.8, licence law Art. 42; §5.2). */
function extendedOnce(
  id: string,
  atMost: number,
  approvedBy: ExtensionRule['approvedBy'],
  source: string,
): ExtensionRule {
  return { id, atMost, times: 1, approvedBy, source, effectiveFrom: EFFECTIVE_FROM };
}

/** From receipt to the end; `announced` segments are told beforehand and added. Extended by the leader in charge (FACTS §5.2, local). */
export function promiseClock(
  limit: TimeLimit,
  announced: NonNullable<ClockDefinition['announced']> = [],
): ClockDefinition {
  return {
    code: 'promise',
    nature: 'promised',
    title: '承诺',
    limit: { ...limit, stops: [...limit.stops, ...announced.map(({ kind }) => kind)] },
    startsAt: 'received',
    endsAt: 'completed',
    extension: extendedOnce('TL-GEN-02/promise-extension', 10, 'leader', countySetting('§5.2')),
    ...(announced.length > 0 ? { announced } : {}),
  };
}

export function supplementWithin(amount: number): ServiceDefinition['supplement'] {
  const source = countySetting('§5.1');
  return {
    limit: days('TL-GEN-01/supplement-period', amount, source, { stops: [] }),
    remindBefore: [3, 1],
    rounds: 1,
    reopenWithinDays: 90,
  };
}

type Kind = FormField['kind'];
type More<K extends Kind> = Partial<Omit<Extract<FormField, { kind: K }>, 'code' | 'kind' | 'label'>>;

/** A required question; `whenEmpty` says what goes wrong without the answer. */
function asks<K extends Kind>(kind: K, own: object) {
  return (code: string, label: string, whenEmpty: string, more: More<K> = {}) =>
    ({ code, kind, label, required: true, whenEmpty, ...own, ...more }) as unknown as Extract<
      FormField,
      { kind: K }
    >;
}
export const text = asks('text', { maxLength: 40 });
export const longText = asks('long-text', { maxLength: 300 });
export const phone = asks('phone', {});
export const date = asks('date', {});
export const consent = asks('consent', {});
export const account = asks('bank-account', {});
const areaOf = asks('area', {});
const choiceOf = asks('choice', {});
const choicesOf = asks('choices', { atLeast: 1 });
const numberOf = asks('number', {});

export const choice = (
  code: string,
  label: string,
  whenEmpty: string,
  options: Option[],
  more: More<'choice'> = {},
) => choiceOf(code, label, whenEmpty, { options, ...more });
export const area = (
  code: string,
  label: string,
  whenEmpty: string,
  more: More<'area'> & { to: AreaDepth },
) => areaOf(code, label, whenEmpty, more);
export const choiceFrom = (code: string, label: string, whenEmpty: string, optionList: string) =>
  choiceOf(code, label, whenEmpty, { optionList });
export const choices = (code: string, label: string, whenEmpty: string, options: Option[]) =>
  choicesOf(code, label, whenEmpty, { options });
export const number = (
  code: string,
  label: string,
  whenEmpty: string,
  bounds: { min: number; max: number; unit: string } & More<'number'>,
) => numberOf(code, label, whenEmpty, bounds);

export const option = (value: string, label: string, more: Omit<Option, 'value' | 'label'> = {}): Option => ({
  value,
  label,
  ...more,
});

/** What a worker may add to a step and need not. */
export const remark = (label: string): FormField => longText('note', label, '', { required: false });

/** A step whose worker may send back for want of papers. */
export function step(
  parts: Pick<Step, 'code' | 'kind' | 'title' | 'residentTitle' | 'verb' | 'limit' | 'record'> &
    Partial<Step>,
): Step {
  return { maySendBack: true, ...parts };
}

/** A line of the guide's basis where FACTS names no instrument: the county sets the rules, and whom to ask for them. */
export const countyRules = (ask: string): string => `具体办法由县里定，想看原文，问${ask}。`;

export const HOUSEHOLD_IN_COUNTY: EligibilityRule = {
  rule: 'household-in-county',
  refusal: '户口不在本县，要向户籍地的残联申请。',
  whatElse: '跟我们说一声，帮您找到那边的残联。',
};

export const CERTIFICATE_IN_FORCE: EligibilityRule = {
  rule: 'certificate-in-force',
  refusal: '没有查到有效的残疾人证。',
  whatElse: '可以先办残疾人证；到期了的先换证，我们帮您约。',
};

/** FACTS has no term for asking again about what a federation decides, so none is told: only where, and whom (§4.2, §4.10). */
export const REMEDY: Remedy = { words: '不同意这个结果，可以{reach}反映，也可以打 12345。' };

/** Words for who is approved when the places of the year are used up. @param deed as in `wordsAbout`. */
export function wordsOfWaiting(deed: string): Record<string, MessageTemplate> {
  const about = '{thing}，编号 {number}。';
  return {
    'wait-listed': {
      title: '批准了，排队等名额',
      body: `${about}今年的名额用完了，您排在第 {position} 位。轮到了马上告诉您，不用重新申请。`,
    },
    'turn-came': { title: '轮到您了', body: `${about}有名额了，接着往下办，最晚 {promisedOn} ${deed}。` },
    'carried-over': {
      title: '转到新一年接着排',
      body: `${about}去年没有轮到。先后不变，不用重新申请，现在排第几位，打开这一件看。`,
    },
  };
}

/** Words that every matter needs. @param deed what the promised day is about: '发到账上'. */
export function wordsAbout(deed: string): Record<string, MessageTemplate> {
  const about = '{thing}，编号 {number}。';
  return {
    received: { title: '收到了，我们马上办', body: `${about}最晚 {promisedOn} ${deed}。` },
    'supplement-requested': {
      title: '还差 {count} 样，都在这里',
      body: `${about}最晚 {until} 补好，补好前不计时。`,
    },
    'supplement-reminder': {
      title: '还有材料等您补',
      body: `${about}最晚 {until} 补好。来不及，跟我们说一声。`,
    },
    supplemented: {
      title: '补的材料收到了',
      body: `${about}从明天起接着数日子，最晚 {promisedOn} ${deed}。`,
    },
    lapsed: {
      title: '没等到您补材料，先收起来了',
      body: `${about}{reopenUntil} 前补好可以接着办，不用重新填。`,
    },
    reopened: { title: '接着办了', body: `${about}最晚 {promisedOn} ${deed}。` },
    'deemed-accepted': {
      title: '按规定已经算受理',
      body: `${about}我们没有按时回复您，从您交的那天起就算受理。`,
    },
    refused: { title: '这次没有批准', body: `${about}理由、其他帮助和不同意怎么办，都写在这一件里。` },
    withdrawn: { title: '已经撤回', body: `${about}以后想办可以再申请。` },
    overdue: { title: '说好的日子，我们没做到', body: `${about}说好 {dueOn}，责任在我们，正在催办。` },
    'new-day': {
      title: '新的日子定了',
      body: `${about}新的日子是 {newOn}。为什么晚了，写在这一件里。`,
    },
    'not-received': { title: '申请人说还没办到', body: '{number}：申请人说还没办到，请再跟一次。' },
    'overdue-staff': { title: '这一件超期了', body: '{number}：{clock}应在 {dueOn} 前办完。' },
    urged: { title: '申请人催办', body: '{number}：申请人在催，请尽快办理。' },
    'new-item': { title: '新到一件', body: '{number}：{step}，{dueOn} 前办完。' },
  };
}
