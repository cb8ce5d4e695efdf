import { createRandom } from '../../../server/demo-world/seeded-random';
import {
  emptyLedger,
  freeIn,
  positionOf,
  takenIn,
  turnsOf,
  withoutItem,
  withTurn,
  type Cap,
  type QuotaLedger,
} from '../../../shared/work-items/quota-ledger';
import { at } from '../../factories/calendar';

const JUNE = at('2026-06-15', '10:00');
const JANUARY = at('2027-01-01', '00:30');
const item = (id: string, day = '2026-03-01') => ({ id, receivedAt: at(day) });
const EMPTY = emptyLedger('431229', 'home-care');

/** Comes to the ledger one after the other, each received a day after the one before. */
function approved(ids: readonly string[], cap: Cap, now = JUNE, ledger = EMPTY): QuotaLedger {
  return ids.reduce(
    (so, id, n) => withTurn(so, item(id, `2026-03-${String(n + 1).padStart(2, '0')}`), now, cap).ledger,
    ledger,
  );
}
const inList = ({ waiting }: QuotaLedger) => waiting.map((each) => each.item);

describe('who is approved', () => {
  it('has a place as long as one is free, and then a number in the list', () => {
    const ledger = approved(['a', 'b', 'c', 'd'], 2);
    expect(takenIn(ledger, 2026)).toBe(2);
    expect(inList(ledger)).toEqual(['c', 'd']);
    expect(['a', 'b', 'c', 'd'].map((id) => positionOf(ledger, id))).toEqual([null, null, 1, 2]);
  });

  it('stands by when the application was received, not by when it was approved', () => {
    const ledger = approved(['a', 'b', 'c'], 0);
    const { turn, ledger: after } = withTurn(ledger, item('early', '2026-01-05'), JUNE, 0);
    expect(turn).toEqual({ kind: 'waits', position: 1 });
    expect(inList(after)).toEqual(['early', 'a', 'b', 'c']);
  });

  it('of one instant stands by id, on every server alike', () => {
    const both = ['b', 'a'].reduce((so, id) => withTurn(so, item(id), JUNE, 0).ledger, EMPTY);
    expect(inList(both)).toEqual(['a', 'b']);
  });

  it('asks again and is told the same, and nothing changes', () => {
    const ledger = approved(['a', 'b'], 1);
    for (const id of ['a', 'b']) expect(withTurn(ledger, item(id), JUNE, 1).ledger).toBe(ledger);
  });

  it('keeps a place of last year when it is approved once more', () => {
    const ledger = approved(['a'], 1);
    expect(withTurn(ledger, item('a'), JANUARY, 0).turn).toEqual({ kind: 'place', year: 2026 });
  });

  it('does not take the place that came free for who waits', () => {
    const ledger = withoutItem(approved(['a', 'b', 'c'], 1), 'a');
    expect(withTurn(ledger, item('late', '2026-05-01'), JUNE, 1).turn).toEqual({
      kind: 'waits',
      position: 3,
    });
    expect(withTurn(ledger, item('b', '2026-03-02'), JUNE, 1).turn).toEqual({ kind: 'place', year: 2026 });
  });

  it('has no end of places where the county set no number, and they count all the same', () => {
    const ledger = approved(['a', 'b', 'c'], null);
    expect([takenIn(ledger, 2026), inList(ledger)]).toEqual([3, []]);
    expect(withTurn(ledger, item('d', '2026-05-01'), JUNE, 3).turn.kind).toBe('waits');
  });
});

describe('turns', () => {
  const ledger = approved(['a', 'b', 'c', 'd', 'e'], 2);
  it.each<[string, Cap, Date, string[]]>([
    ['none while all places are taken', 2, JUNE, []],
    ['as many as the county adds, in order', 4, JUNE, ['c', 'd']],
    ['all of them without a cap', null, JUNE, ['c', 'd', 'e']],
    ['none where the county sets less than was given, and nobody loses a place', 1, JUNE, []],
    ['in a new year as many as that year has', 2, JANUARY, ['c', 'd']],
  ])('%s', (_, cap, now, turns) => {
    expect(turnsOf(ledger, now, cap)).toEqual(turns);
    expect(takenIn(ledger, 2026)).toBe(2);
  });

  it('leave nothing of the year before last in the ledger', () => {
    const later = approved(['f'], 9, at('2028-02-01'), approved(['c'], 9, at('2027-02-01'), ledger));
    expect(later.taken.map(({ year }) => year)).toEqual([2027, 2028]);
  });
});

it('never gives more places than there are, and none that is due to who was received earlier', () => {
  const random = createRandom('ledger');
  for (let history = 0; history < 300; history += 1) {
    let ledger = EMPTY;
    const received = new Map<string, Date>();
    let cap = random.int(0, 4);
    for (let step = 0; step < 30; step += 1) {
      const before = ledger;
      const what = random.weighted({ approve: 10, giveBack: 4, turn: 6, cap: 2 });
      if (what === 'cap') cap = random.int(0, 6);
      if (what === 'giveBack' && received.size > 0)
        ledger = withoutItem(ledger, random.pick([...received.keys()]));
      if (what === 'approve') {
        const id = `item-${step}`;
        received.set(id, at(`2026-0${random.int(1, 5)}-1${random.int(0, 9)}`));
        ledger = withTurn(ledger, { id, receivedAt: received.get(id)! }, JUNE, cap).ledger;
      }
      const [next] = turnsOf(ledger, JUNE, cap);
      if (what === 'turn' && next)
        ledger = withTurn(ledger, { id: next, receivedAt: received.get(next)! }, JUNE, cap).ledger;
      const given = ledger.taken.filter(({ item: id }) => !before.taken.some((each) => each.item === id));
      if (given.length > 0) expect(takenIn(ledger, 2026)).toBeLessThanOrEqual(cap);
      // Who was received earlier and has not come yet finds a place free too.
      for (const { item: id } of given) {
        const earlier = ledger.waiting.filter(({ receivedAt }) => receivedAt < received.get(id)!);
        expect(earlier.length).toBeLessThanOrEqual(freeIn(ledger, 2026, cap));
      }
      expect(freeIn(ledger, 2026, cap)).toBe(Math.max(0, cap - takenIn(ledger, 2026)));
      const times = ledger.waiting.map(({ receivedAt }) => receivedAt.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  }
});
