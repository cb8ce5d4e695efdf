import type { ClientSession } from 'mongodb';
import { DomainError } from '@zhucantong/shared/errors';
import { localDateOf, yearOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import {
  positionOf,
  takenIn,
  turnsOf,
  withoutItem,
  withTurn,
  type Cap,
  type QuotaLedger,
  type Turn,
} from '@zhucantong/shared/work-items/quota-ledger';
import type { Together } from '../database/transactions';
import type { QuotaLedgersRepository } from './quota-ledgers.repository';

/** An item as the ledger knows it. */
export interface QuotaItem {
  id: string;
  county: string;
  /** Code of the service. */
  service: string;
  receivedAt: Date;
}

/** Places of a year in a county, as numbers. */
export interface QuotaStanding {
  year: number;
  cap: Cap;
  taken: number;
  waiting: number;
}

/** Those who wait and whose turn has come. */
export interface TurnsToGive {
  county: string;
  service: string;
  items: string[];
}

/** Places of the year and the lists of who waits for one. */
export interface Quotas {
  /** What an item would come to now; nothing is written. */
  foresee(item: QuotaItem, now: Date): Promise<Turn>;
  /**
   * Writes the ledger and what `work` writes in the session, both or neither (DESIGN idea 3). Where it meets another process all of
   * it runs again.
   *
   * @param work decides on the turn and writes the item; null where it wrote nothing, and then the ledger stays too.
   */
  inTurn<Done>(
    item: QuotaItem,
    now: Date,
    work: (turn: Turn, session: ClientSession) => Promise<Done | null>,
  ): Promise<Done | null>;
  /** The item's number in the list, from 1; null for one that does not wait. */
  positionOf(item: Pick<QuotaItem, 'id' | 'county' | 'service'>): Promise<number | null>;
  /** Ids of who waits, in order. */
  listOf(county: string, service: string): Promise<readonly string[]>;
  standing(county: string, service: string, now: Date): Promise<QuotaStanding>;
  turnsToGive(now: Date): Promise<TurnsToGive[]>;
  /** An item needs no place any more. Again is harmless. */
  giveBack(item: Pick<QuotaItem, 'id' | 'county' | 'service'>): Promise<void>;
}

interface QuotasDeps {
  ledgers: QuotaLedgersRepository;
  together: Together;
  /** As it stands in the database now: a number that was just lowered is exceeded by nobody. */
  capOf(county: string, service: string, day: PlainDate): Promise<Cap>;
}

/** More rounds than this against other processes means something is wrong. */
const ROUNDS = 20;

export function quotas({ ledgers, together, capOf }: QuotasDeps): Quotas {
  const inLine = oneAfterAnother();
  const capNow = ({ county, service }: Pick<QuotaLedger, 'county' | 'service'>, now: Date) =>
    capOf(county, service, localDateOf(now));

  return {
    async foresee(item, now) {
      const ledger = await ledgers.find(item.county, item.service);
      return withTurn(ledger, item, now, await capNow(item, now)).turn;
    },
    inTurn: (item, now, work) =>
      inLine(`${item.county}/${item.service}`, () =>
        together(async (session) => {
          const before = await ledgers.find(item.county, item.service, session);
          const { turn, ledger } = withTurn(before, item, now, await capNow(item, now));
          const done = await work(turn, session);
          if (done === null || ledger === before) return done;
          if (!(await ledgers.replace(before, ledger, session))) throw new DomainError('unavailable');
          return done;
        }),
      ),
    positionOf: async ({ id, county, service }) => positionOf(await ledgers.find(county, service), id),
    listOf: async (county, service) => (await ledgers.find(county, service)).waiting.map(({ item }) => item),
    async standing(county, service, now) {
      const ledger = await ledgers.find(county, service);
      const year = yearOf(localDateOf(now));
      const cap = await capNow(ledger, now);
      return { year, cap, taken: takenIn(ledger, year), waiting: ledger.waiting.length };
    },
    async turnsToGive(now) {
      const turns = await Promise.all(
        (await ledgers.withWaiting()).map(async (ledger) => {
          const { county, service } = ledger;
          return { county, service, items: turnsOf(ledger, now, await capNow(ledger, now)) };
        }),
      );
      return turns.filter(({ items }) => items.length > 0);
    },
    giveBack: ({ id, county, service }) =>
      inLine(`${county}/${service}`, async () => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const before = await ledgers.find(county, service);
          const after = withoutItem(before, id);
          const isGone =
            after.taken.length === before.taken.length && after.waiting.length === before.waiting.length;
          if (isGone || (await ledgers.replace(before, after))) return;
        }
        throw new DomainError('unavailable');
      }),
  };
}

/** Those of this process come one after the other, so that only another process makes a transaction run again. */
function oneAfterAnother() {
  const last = new Map<string, Promise<unknown>>();
  return <Result>(line: string, work: () => Promise<Result>): Promise<Result> => {
    const run = (last.get(line) ?? Promise.resolve()).then(work);
    last.set(
      line,
      run.catch(() => undefined),
    );
    return run;
  };
}
