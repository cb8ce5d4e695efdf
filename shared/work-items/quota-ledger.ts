import * as z from 'zod/mini';
import { localDateOf, yearOf } from '../calendar/plain-date';

/** One who waits: the instant of receipt orders the list. */
const Waiting = z.strictObject({ item: z.string(), receivedAt: z.date(), since: z.date() });
type Waiting = z.infer<typeof Waiting>;

/**
 * Who has a place of a service in a county, year by year, and who waits for one (轮候名单). The list is one and outlives the year, so
 * at the turn of the year nothing is carried: everybody stands where they stood.
 */
export const QuotaLedger = z.strictObject({
  county: z.string(),
  /** Code of the service. */
  service: z.string(),
  /** How often it was written; 0: never. */
  version: z.int(),
  taken: z.array(z.strictObject({ item: z.string(), year: z.int() })),
  /** In order. */
  waiting: z.array(Waiting),
});
export type QuotaLedger = z.infer<typeof QuotaLedger>;

/** What the ledger has for an item: a place of a year, or a number in the list, from 1. */
export const Turn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('place'), year: z.int() }),
  z.strictObject({ kind: z.literal('waits'), position: z.int() }),
]);
export type Turn = z.infer<typeof Turn>;

/** How many places a year has on a day, by what the county set; null: as many as are wanted. */
export type Cap = number | null;

export function emptyLedger(county: string, service: string): QuotaLedger {
  return { county, service, version: 0, taken: [], waiting: [] };
}

export function takenIn({ taken }: Pick<QuotaLedger, 'taken'>, year: number): number {
  return taken.filter((each) => each.year === year).length;
}

/** Places that nobody has: none where the county took back more than were free, which takes no place from anybody. */
export function freeIn(ledger: Pick<QuotaLedger, 'taken'>, year: number, cap: Cap): number {
  return cap === null ? Infinity : Math.max(0, cap - takenIn(ledger, year));
}

/** The number of an item in the list, from 1; null for one that does not wait. */
export function positionOf({ waiting }: Pick<QuotaLedger, 'waiting'>, item: string): number | null {
  const at = waiting.findIndex((each) => each.item === item);
  return at === -1 ? null : at + 1;
}

/**
 * An approved item comes to its place, or into the list. One that has a place keeps it. Whoever waits comes before who was received
 * later, also while a place that came free has not reached them yet.
 *
 * @returns what it has now, and the ledger that says so: the same one where nothing changed.
 */
export function withTurn(
  ledger: QuotaLedger,
  item: { id: string; receivedAt: Date },
  at: Date,
  cap: Cap,
): { turn: Turn; ledger: QuotaLedger } {
  const has = ledger.taken.find((each) => each.item === item.id);
  if (has) return { turn: { kind: 'place', year: has.year }, ledger };
  const year = yearOf(localDateOf(at));
  const known = ledger.waiting.some((each) => each.item === item.id);
  const waiting = known
    ? ledger.waiting
    : inOrder([...ledger.waiting, { item: item.id, receivedAt: item.receivedAt, since: at }]);
  const position = positionOf({ waiting }, item.id)!;
  if (position > freeIn(ledger, year, cap))
    return { turn: { kind: 'waits', position }, ledger: known ? ledger : { ...ledger, waiting } };
  return {
    turn: { kind: 'place', year },
    ledger: {
      ...ledger,
      waiting: waiting.filter((each) => each.item !== item.id),
      taken: [...keptOf(ledger, year), { item: item.id, year }],
    },
  };
}

/** Those whose turn has come, in order. */
export function turnsOf(ledger: QuotaLedger, at: Date, cap: Cap): string[] {
  return ledger.waiting.slice(0, freeIn(ledger, yearOf(localDateOf(at)), cap)).map(({ item }) => item);
}

/** The ledger without an item that needs no place any more. */
export function withoutItem(ledger: QuotaLedger, item: string): QuotaLedger {
  const others = <Entry extends { item: string }>(entries: readonly Entry[]) =>
    entries.filter((each) => each.item !== item);
  return { ...ledger, taken: others(ledger.taken), waiting: others(ledger.waiting) };
}

/** Places of the year before last and earlier are told by the items alone: a ledger stays small. */
function keptOf({ taken }: QuotaLedger, year: number): QuotaLedger['taken'] {
  return taken.filter((each) => each.year >= year - 1);
}

/** By receipt; at the same instant by id, so that every server has one order. */
function inOrder(waiting: readonly Waiting[]): Waiting[] {
  return [...waiting].sort(
    (one, other) => one.receivedAt.getTime() - other.receivedAt.getTime() || (one.item < other.item ? -1 : 1),
  );
}
