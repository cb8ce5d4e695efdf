import { addDays, localDateOf, type PlainDate } from '../calendar/plain-date';
import { heldUntil } from '../service-catalogue/claim-period';
import { outcomeOf } from '../service-catalogue/outcome';
import type { Facts } from './decision';
import { claimableFrom } from './benefit-parts';
import { jointEffects } from './joint-effects';
import type { Effect } from './outbox';
import { clockOf, isInRegister, momentOf, type HistoryEntry, type WorkItem } from './work-item';
import type { EntryContents } from './entry-contents';

/** What must follow elsewhere. Keys are deterministic, so delivering twice does it once. */
export function effectsOf(
  before: WorkItem | null,
  item: WorkItem,
  entry: HistoryEntry,
  contents: EntryContents | null,
  facts: Facts,
): Effect[] {
  const key = (place: string) => `${item._id}:${entry.n}:${place}`;
  const at = entry.recordedAt;
  const effects: Effect[] = [];
  const files = Object.values(contents?.papers ?? {}).flat();
  // What came with the matter belongs to it already.
  if (files.length > 0 && entry.action !== 'receive')
    effects.push({ type: 'attach-files', key: key('files'), files, at });
  // Restricted items are never searched for (DESIGN idea 7).
  const isSearched = item.readers === undefined;
  if (isSearched && (before === null || before.unit !== item.unit || before.isOpen !== item.isOpen))
    effects.push({ type: 'search-entry', key: key('search'), at });
  if (entry.handOver) effects.push({ type: 'open-leg', key: key('leg'), to: entry.handOver, at });
  if (entry.action === 'hand-over' && outcomeOf(facts.definition)?.kind === 'document' && isInRegister(item))
    effects.push({ type: 'record-document', key: key('document'), person: item.for, entry: entry.n, at });
  if (before && entry.moved)
    effects.push({
      type: 'report-moved-dates',
      key: key('moved-dates'),
      edition: entry.calendarEdition,
      before: before.history.at(-1)!.calendarEdition,
      moved: entry.moved.map((moved) => {
        const { title, startedAt } = clockOf(item, moved.clock)!;
        return { ...moved, title, since: localDateOf(startedAt) };
      }),
      at,
    });
  if (item.quota && GIVES_BACK.includes(entry.action))
    effects.push({ type: 'give-back-place', key: key('place'), at });
  return [...effects, ...jointEffects(before, item, entry, key), ...claimEffects(item, entry, facts, key)];
}

/**
 * A place comes free when nothing comes of the matter any more. Not with a lapse: it may be taken up again, and what was built by
 * then is built; so its claims are held too.
 */
const GIVES_BACK: readonly HistoryEntry['action'][] = ['refuse', 'withdraw', 'never-came'];

function claimEffects(
  item: WorkItem,
  entry: HistoryEntry,
  facts: Facts,
  key: (place: string) => string,
): Effect[] {
  const { definition } = facts;
  const at = entry.recordedAt;
  const today = localDateOf(at);
  if (item.claims.length === 0) return [];
  switch (entry.action) {
    case 'refuse':
    case 'withdraw':
    case 'never-came':
      return [{ type: 'release-claims', key: key('claims'), claims: item.claims, at }];
    case 'lapse':
      return [
        {
          type: 'hold-claims',
          key: key('claims'),
          claims: item.claims,
          until: addDays(today, definition.supplement.reopenWithinDays + 1),
          at,
        },
      ];
    case 'reopen':
    case 'ask-second-assessment':
      return [{ type: 'hold-claims', key: key('claims'), claims: item.claims, until: null, at }];
    case 'end-benefit': {
      const until = claimableFrom(entry.endsFrom!, today);
      const ended = { key: key('claims'), claims: item.claims, at };
      return [
        until === null ? { type: 'release-claims', ...ended } : { type: 'hold-claims', ...ended, until },
      ];
    }
    case 'confirm-receipt':
    case 'record-payment':
    case 'answer':
      return completionEffects(item, today, at, facts, key);
    default:
      return [];
  }
}

/** The period of each claim begins or ends with completion; a thing that was handed over enters the person's record. */
function completionEffects(
  item: WorkItem,
  today: PlainDate,
  at: Date,
  { definition, answers }: Facts,
  key: (place: string) => string,
): Effect[] {
  // What runs on is claimed until it is ended.
  if (item.benefit) return [];
  const receivedOn = localDateOf(momentOf(item, 'received')?.at ?? at);
  const claims = definition.claims.map((claim, place): Effect => {
    const until = heldUntil(definition, claim, answers, { receivedOn, completedOn: today });
    const held = { key: key(`claims:${claim.code}`), claims: [item.claims[place]!], at };
    return until === undefined
      ? { type: 'release-claims', ...held }
      : { type: 'hold-claims', ...held, until };
  });
  const outcome = outcomeOf(definition);
  const thing = outcome?.kind === 'thing' ? answers[outcome.field] : undefined;
  if (typeof thing !== 'string') return claims;
  return [
    ...claims,
    { type: 'record-delivery', key: key('delivery'), person: item.for, device: thing, on: today, at },
  ];
}
