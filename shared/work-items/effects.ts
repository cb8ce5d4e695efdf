import { addDays, addYears, localDateOf } from '../calendar/plain-date';
import { optionsOf } from '../service-catalogue/service-definition';
import type { Facts } from './decision';
import type { Effect, EntryContents, HistoryEntry, WorkItem } from './work-item';

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
  if (files.length > 0) effects.push({ type: 'attach-files', key: key('files'), files, at });
  if (entry.action === 'submit' || before?.unit !== item.unit || before.isOpen !== item.isOpen)
    effects.push({ type: 'search-entry', key: key('search'), at });
  return [...effects, ...claimEffects(item, entry, facts, key)];
}

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
      return [{ type: 'hold-claims', key: key('claims'), claims: item.claims, until: null, at }];
    case 'confirm-receipt':
      return completionEffects(item, today, at, facts, key);
    default:
      return [];
  }
}

/** The period of a claim starts on the day of completion; the thing handed over enters the person's record. */
function completionEffects(
  item: WorkItem,
  today: ReturnType<typeof localDateOf>,
  at: Date,
  { definition }: Facts,
  key: (place: string) => string,
): Effect[] {
  const held = definition.claims.find((claim) => claim.heldFor)?.heldFor;
  const field = held && definition.fields.find((each) => each.code === held.field);
  const years =
    held &&
    field &&
    optionsOf(definition, field).find((option) => option.value === item.subject)?.facts?.[held.fact];
  const claims: Effect =
    typeof years === 'number'
      ? { type: 'hold-claims', key: key('claims'), claims: item.claims, until: addYears(today, years), at }
      : { type: 'release-claims', key: key('claims'), claims: item.claims, at };
  return item.subject
    ? [
        claims,
        {
          type: 'record-delivery',
          key: key('delivery'),
          person: item.for,
          device: item.subject,
          on: today,
          at,
        },
      ]
    : [claims];
}
