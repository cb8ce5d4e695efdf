import { nextWorkingMoment } from '../calendar/office-hours';
import { addDays, localDateOf, yearOf, type PlainDate } from '../calendar/plain-date';
import type { Calendar } from '../calendar/working-days';
import { dayInWords } from '../calendar/day-words';
import { monthInWords } from '../calendar/month';
import { nextWindowInWords } from '../service-catalogue/application-window';
import { getStep, type ServiceDefinition } from '../service-catalogue/service-definition';
import { totalInWords } from '../service-catalogue/payment-amount';
import { acrossParams, acrossTellings } from './across-intents';
import { STEP_CLOCK } from './clocks';
import { placeTitle } from './hand-over';
import { itemTitle } from './item-words';
import { jointTellings } from './joint-intents';
import { laterParams, laterTemplate } from './later-intents';
import { routingTellings } from './routing-intents';
import { movedPromise } from './reckon-again';
import { quotaParams, quotaTemplate, QUOTA_TEMPLATES } from './quota-intents';
import { noticeParams, noticeTemplate } from './notice-intents';
import { overseersOf, toldOfRestriction } from './restricted-intents';
import { ruleOf } from './action-rules';
import { TIME_TEMPLATES, timeParams, timeTellings } from './time-intents';
import type { MessageIntent } from './outbox';
import { clockOf, isInRegister, isOpening, type HistoryEntry, type WorkItem } from './work-item';

type To = MessageIntent['to'];

/** Who must be told of an entry, and by which template of the definition. Parameters are never personal. */
export function intentsOf(
  before: WorkItem | null,
  item: WorkItem,
  entry: HistoryEntry,
  definition: ServiceDefinition,
  calendar: Calendar,
): MessageIntent[] {
  const params = paramsOf(item, entry, definition);
  const person: To = { kind: 'person', id: item.for };
  const template = residentTemplate(entry);
  const told: { template: string; to: To }[] =
    template && !isHeldBack(entry) && isInRegister(item) ? [{ template, to: person }] : [];
  const assignee = item.assignee?.staffId;
  const isNew = assignee !== before?.assignee?.staffId || entry.action === 'begin-recheck';
  if (item.isOpen && assignee && isNew && entry.action !== 'return-not-ours')
    told.push({ template: 'new-item', to: { kind: 'staff', id: assignee } });
  if (assignee && entry.action === 'report-not-received')
    told.push({ template: 'not-received', to: { kind: 'staff', id: assignee } });
  told.push(...routingTellings(item, entry), ...jointTellings(item, entry));
  if (entry.action === 'declare-interest')
    told.push(...overseersOf(item).map((to) => ({ template: 'interest-declared', to })));
  told.push(...timeTellings(before, item, entry), ...acrossTellings(item, entry, definition));
  if (isMissedPromise(item, entry) && isInRegister(item)) told.push({ template: 'overdue', to: person });
  if (isInRegister(item))
    told.push(...movedTemplates(item, entry).map((template) => ({ template, to: person })));
  told.push(...toldOfRestriction(item, entry));
  return told.map(({ template, to }, place) => ({
    type: 'message',
    key: `${item._id}:${entry.n}:${place}`,
    template,
    to,
    params,
    at: toldAt(to, entry, calendar),
  }));
}

/** What time alone brings about happens whenever it does; the office hears of it once it is open. */
function toldAt({ kind }: To, { by, recordedAt }: HistoryEntry, calendar: Calendar): Date {
  return kind !== 'person' && by.kind === 'job' ? nextWorkingMoment(recordedAt, calendar) : recordedAt;
}

/** A promised day or a last day for papers that another edition of the calendar moved. */
function movedTemplates(item: WorkItem, entry: HistoryEntry): string[] {
  return [
    ...(movedPromise(item, entry) ? ['promise-moved'] : []),
    ...(entry.action === 'reckon-again' && entry.until ? ['supplement-day-moved'] : []),
    ...(entry.action === 'reckon-again' && entry.later ? ['later-day-moved'] : []),
  ];
}

function isMissedPromise(item: WorkItem, entry: HistoryEntry): boolean {
  return entry.action === 'mark-overdue' && clockOf(item, entry.clock!)?.nature === 'promised';
}

/** What nobody has told the person yet where no message reaches them: the words are of now, the last thing first. */
export function owedWords(
  item: WorkItem,
  definition: ServiceDefinition,
): { n: number; template: string; params: Record<string, string> }[] {
  const told = Math.max(0, ...item.history.map((entry) => entry.telling?.upTo ?? 0));
  return item.history
    .filter((entry) => entry.n > told && !isOpening(entry.action) && !isHeldBack(entry))
    .flatMap((entry) => {
      const template = isMissedPromise(item, entry) ? 'overdue' : residentTemplate(entry);
      return template ? [{ n: entry.n, template, params: paramsOf(item, entry, definition) }] : [];
    })
    .reverse();
}

/** By which words the person is told of an entry; undefined where it is the office's own. */
function residentTemplate(entry: HistoryEntry): string | undefined {
  return (
    laterTemplate(entry) ??
    quotaTemplate(entry) ??
    RESIDENT_TEMPLATES[entry.action] ??
    TIME_TEMPLATES[entry.action] ??
    noticeTemplate(entry)
  );
}

const RESIDENT_TEMPLATES: Partial<Record<HistoryEntry['action'], string>> = {
  submit: 'received',
  'pass-check': 'checked',
  accept: 'accepted',
  'deem-accepted': 'deemed-accepted',
  assess: 'assessed',
  'enter-outside-result': 'outside-result',
  approve: 'approved',
  refuse: 'refused',
  'request-supplement': 'supplement-requested',
  remind: 'supplement-reminder',
  supplement: 'supplemented',
  lapse: 'lapsed',
  reopen: 'reopened',
  'ask-second-assessment': 'asked-again',
  'hand-over': 'handed-over',
  'record-payment': 'paid',
  'record-payment-return': 'payment-returned',
  'begin-recheck': 'recheck-begun',
  'keep-benefit': 'benefit-kept',
  'end-benefit': 'benefit-ended',
  answer: 'answered',
  dispatch: 'dispatched',
  'confirm-receipt': 'completed',
  withdraw: 'withdrawn',
  transfer: 'transferred',
  'return-leg': 'given-back',
  'give-new-day': 'new-day',
};

/** Of another office's part nobody outside hears. */
const INSIDE_TEMPLATES = ['overdue-staff', 'new-item'];
/** Told to staff and residents whatever the service is. */
const COMMON_TEMPLATES = ['overdue', 'overdue-staff', 'urged', 'new-item'];

/** Every template by which somebody may be told of an item of this service: its definition must have words for them. */
export function templatesOf({
  steps,
  clocks,
  returns,
  refusals,
  quota,
  runsOn,
}: Pick<ServiceDefinition, 'steps' | 'clocks' | 'returns' | 'refusals' | 'quota' | 'runsOn'>): string[] {
  const kinds = steps.map((step) => step.kind);
  if (kinds.includes('joint-part')) return INSIDE_TEMPLATES;
  const happens = (action: HistoryEntry['action']) => {
    if (isOpening(action)) return true;
    if (action === 'begin-recheck') return runsOn !== undefined;
    if (action === 'return-leg') return returns !== undefined && returns.length > 0;
    if (action === 'ask-second-assessment')
      return refusals.some(({ secondAssessment }) => secondAssessment !== undefined);
    if (action === 'deem-accepted') return clocks.some((clock) => clock.whenPassed === action);
    const where = ruleOf(action).stepKinds;
    return where === undefined || where.some((kind) => kinds.includes(kind));
  };
  const told = Object.entries(RESIDENT_TEMPLATES) as [HistoryEntry['action'], string][];
  return [
    ...told.flatMap(([action, template]) => (happens(action) ? [template] : [])),
    ...(quota ? QUOTA_TEMPLATES : []),
    ...(happens('report-not-received') ? ['not-received'] : []),
    ...COMMON_TEMPLATES,
  ];
}

/** An outside body's no reaches the person with the refusal, which says what it means and what can be done. */
function isHeldBack(entry: HistoryEntry): boolean {
  return entry.action === 'enter-outside-result' && entry.toStep === undefined;
}

function paramsOf(
  item: WorkItem,
  entry: HistoryEntry,
  definition: ServiceDefinition,
): Record<string, string> {
  const year = yearOf(localDateOf(entry.recordedAt));
  const say = (day: PlainDate) => dayInWords(day, year);
  const promise = [...item.clocks].reverse().find((clock) => clock.nature === 'promised');
  const clock = entry.clock ? clockOf(item, entry.clock) : clockOf(item, STEP_CLOCK);
  const assessment = definition.steps.find((step) => step.kind === 'assessment');
  const body = getStep(definition, entry.step).outside?.name ?? getStep(definition, item.step).outside?.name;
  const place = entry.handOver && placeTitle(definition, entry.handOver.step);
  return {
    thing: itemTitle(item, definition),
    number: item.number,
    step: getStep(definition, item.step).title,
    ...(promise ? { promisedOn: say(promise.dueOn) } : {}),
    ...(clock ? { dueOn: say(clock.dueOn), clock: clock.title } : {}),
    ...(item.supplement
      ? { until: say(item.supplement.until), count: String(item.supplement.missing.length) }
      : {}),
    ...(assessment ? { assessmentDays: String(assessment.limit.amount) } : {}),
    ...(body ? { body } : {}),
    ...(place ? { place } : {}),
    ...(item.payment ? { amount: totalInWords(definition, item.payment.fen) } : {}),
    ...(movedPromise(item, entry) ? { wasOn: say(movedPromise(item, entry)!.from) } : {}),
    ...(definition.applicationWindow
      ? { nextWindow: nextWindowInWords(definition.applicationWindow, localDateOf(entry.recordedAt)) }
      : {}),
    ...(item.newDay ? { newOn: say(item.newDay.on) } : {}),
    ...timeParams(item, entry),
    ...acrossParams(item, entry, definition),
    ...noticeParams(item, say),
    ...laterParams(item, entry, definition),
    ...quotaParams(entry),
    ...(entry.endsFrom ? { endsFrom: monthInWords(entry.endsFrom, year) } : {}),
    reopenUntil: say(addDays(localDateOf(entry.recordedAt), definition.supplement.reopenWithinDays)),
  };
}
