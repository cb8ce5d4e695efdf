import { addDays, localDateOf, yearOf, type PlainDate } from '../calendar/plain-date';
import { dayInWords } from '../calendar/day-words';
import { getStep, type ServiceDefinition } from '../service-catalogue/service-definition';
import { yuanInWords } from '../service-catalogue/payment-amount';
import { STEP_CLOCK } from './clocks';
import { subjectLabel } from './item-words';
import { routingTellings } from './routing-intents';
import { ruleOf } from './status-table';
import { clockOf, type HistoryEntry, type MessageIntent, type WorkItem } from './work-item';

type To = MessageIntent['to'];

/** Who must be told of an entry, and by which template of the definition. Parameters are never personal. */
export function intentsOf(
  before: WorkItem | null,
  item: WorkItem,
  entry: HistoryEntry,
  definition: ServiceDefinition,
): MessageIntent[] {
  const params = paramsOf(item, entry, definition);
  const person: To = { kind: 'person', id: item.for };
  const template = RESIDENT_TEMPLATES[entry.action];
  const told: { template: string; to: To }[] =
    template && !isHeldBack(entry) ? [{ template, to: person }] : [];
  const assignee = item.assignee?.staffId;
  if (item.isOpen && assignee && assignee !== before?.assignee?.staffId && entry.action !== 'return-not-ours')
    told.push({ template: 'new-item', to: { kind: 'staff', id: assignee } });
  if (assignee && (entry.action === 'report-not-received' || entry.action === 'urge')) {
    told.push({
      template: entry.action === 'urge' ? 'urged' : 'not-received',
      to: { kind: 'staff', id: assignee },
    });
  }
  if (entry.action === 'urge')
    told.push({ template: 'urged', to: { kind: 'section-head', unit: item.unit } });
  if (entry.action === 'mark-overdue' || entry.action === 'deem-accepted') {
    if (assignee) told.push({ template: 'overdue-staff', to: { kind: 'staff', id: assignee } });
    told.push({ template: 'overdue-staff', to: { kind: 'section-head', unit: item.unit } });
  }
  if (entry.action === 'mark-overdue' && clockOf(item, entry.clock!)?.nature === 'promised')
    told.push({ template: 'overdue', to: person });
  told.push(...routingTellings(item, entry));
  return told.map(({ template, to }, place) => ({
    type: 'message',
    key: `${item._id}:${entry.n}:${place}`,
    template,
    to,
    params,
    at: entry.recordedAt,
  }));
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
  'hand-over': 'handed-over',
  'record-payment': 'paid',
  'record-payment-return': 'payment-returned',
  'confirm-receipt': 'completed',
  withdraw: 'withdrawn',
  'give-new-day': 'new-day',
};

/** Told to staff and residents whatever the service is. */
const COMMON_TEMPLATES = ['overdue', 'overdue-staff', 'urged', 'new-item'];

/** Every template by which somebody may be told of an item of this service: its definition must have words for them. */
export function templatesOf({ steps, clocks }: Pick<ServiceDefinition, 'steps' | 'clocks'>): string[] {
  const kinds = steps.map((step) => step.kind);
  const happens = (action: HistoryEntry['action']) => {
    if (action === 'submit') return true;
    if (action === 'deem-accepted') return clocks.some((clock) => clock.whenPassed === action);
    const where = ruleOf(action).stepKinds;
    return where === undefined || where.some((kind) => kinds.includes(kind));
  };
  const told = Object.entries(RESIDENT_TEMPLATES) as [HistoryEntry['action'], string][];
  return [
    ...told.flatMap(([action, template]) => (happens(action) ? [template] : [])),
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
  const promise = item.clocks.find((clock) => clock.nature === 'promised');
  const clock = entry.clock ? clockOf(item, entry.clock) : clockOf(item, STEP_CLOCK);
  const assessment = definition.steps.find((step) => step.kind === 'assessment');
  const body = getStep(definition, entry.step).outside?.name ?? getStep(definition, item.step).outside?.name;
  return {
    thing: subjectLabel(definition, item.subject),
    number: item.number,
    step: getStep(definition, item.step).title,
    ...(promise ? { promisedOn: say(promise.dueOn) } : {}),
    ...(clock ? { dueOn: say(clock.dueOn), clock: clock.title } : {}),
    ...(item.supplement
      ? { until: say(item.supplement.until), count: String(item.supplement.missing.length) }
      : {}),
    ...(assessment ? { assessmentDays: String(assessment.limit.amount) } : {}),
    ...(body ? { body } : {}),
    ...(item.payment ? { amount: yuanInWords(item.payment.fen) } : {}),
    ...(item.newDay ? { newOn: say(item.newDay.on) } : {}),
    reopenUntil: say(addDays(localDateOf(entry.recordedAt), definition.supplement.reopenWithinDays)),
  };
}
