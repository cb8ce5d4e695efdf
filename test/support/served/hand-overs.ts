import { permits } from '../../../server/permissions';
import { dayAndWeekday } from '../../../shared/calendar/day-words';
import { localDateOf, type PlainDate } from '../../../shared/calendar/plain-date';
import { getStep } from '../../../shared/service-catalogue/service-definition';
import { SuccessionLists } from '../../../shared/staff/succession-view';
import type { StaffViewer } from '../../../shared/staff/viewer';
import type { ApiAnswer } from '../api-client';
import { differences } from '../fold/differences';
import { statusFaults } from './answers';
import type { Change } from './changes-of-hands';
import { changesOfHands } from './changes-of-hands';
import type { Kept, ModelWorld, Verdict } from './kept';
import { givenOn } from './model-jobs';
import type { ServedHistory } from './served-history';
import type { ServedWorld } from './served-world';

interface Line {
  /** As it was before it moved. */
  kept: Kept;
  to: string | null;
}

/** What one change of hands moved, and who has confirmed it: the list (移交清单) as both sides must read it. */
interface List extends Change {
  lines: Line[];
  confirmed: { staffId: string; on: PlainDate }[];
}

/** Every post that changed hands in the days of a crew. */
export class HandOvers {
  /** Done once for good, by the versions before and after. */
  private readonly lists = new Map<string, List>();

  constructor(
    private readonly world: ServedWorld,
    private readonly county: string,
  ) {}

  /** What leavers still hold goes on, post by post. @returns how many items went. */
  async move(histories: readonly ServedHistory[]): Promise<number> {
    const model = this.world.model();
    const { posts } = model.at(this.county).organisation;
    let count = 0;
    for (const change of changesOfHands(posts, localDateOf(model.now))) {
      if (this.lists.has(change.id)) continue;
      const lines: Line[] = [];
      this.lists.set(change.id, { ...change, lines, confirmed: [] });
      for (const history of histories.filter((each) => each.items().some((kept) => isHeldBy(kept, change))))
        await history.meanwhile(async (kept) => {
          if (!isHeldBy(kept, change)) return kept;
          const after = await givenOn(kept, { posts: change.earlier, leavers: change.leavers }, model);
          if (after.item.version > kept.item.version)
            lines.push({ kept, to: after.item.assignee?.staffId ?? null });
          return after;
        });
      count += lines.length;
    }
    return count;
  }

  /** Somebody reads the lists; somebody else, of whatever side or of none, confirms one, now and then twice. */
  async look(
    random: { pick<T>(all: readonly T[]): T; chance(probability: number): boolean },
    items: readonly Kept[],
  ) {
    const { staff } = this.world;
    const reader = random.pick(staff);
    const answer = await (await this.world.client(reader)).get('/api/staff/successions');
    const faults = this.faultsIn(answer, 'accepted', reader, items);
    const shown = [...this.lists.values()].filter((list) => linesOf(list, items).length > 0);
    if (shown.length === 0) return faults;
    const list = random.pick(shown);
    const sides = staff.filter(({ staffId }) => partiesOf(list).includes(staffId));
    const by = sides.length > 0 && random.chance(0.7) ? random.pick(sides) : random.pick(staff);
    for (let times = random.chance(0.2) ? 2 : 1; times > 0; times -= 1) {
      const path = `/api/staff/successions/${encodeURIComponent(list.id)}/confirm`;
      const said = await (await this.world.client(by)).send('POST', path, {});
      const verdict = this.confirmedBy(by, list);
      faults.push(...this.faultsIn(said, verdict, by, items));
    }
    return faults;
  }

  private confirmedBy(by: StaffViewer, list: List): Verdict {
    const { staffId, county, roles } = by;
    const isSide = partiesOf(list).includes(staffId);
    if (!permits(by, 'successions.read')) return 'not-allowed';
    if (county !== this.county) return 'not-found';
    if (!isSide) return roles.some((role) => SEES_ALL.includes(role)) ? 'not-allowed' : 'not-found';
    if (!list.confirmed.some((each) => each.staffId === staffId))
      list.confirmed.push({ staffId, on: localDateOf(this.world.model().now) });
    return 'accepted';
  }

  private faultsIn(
    { status, body }: ApiAnswer,
    verdict: Verdict,
    reader: StaffViewer,
    items: readonly Kept[],
  ): string[] {
    const expected = permits(reader, 'successions.read') ? verdict : 'not-allowed';
    const wrong = statusFaults(
      `lists read by ${reader.accountId}`,
      { status, body } as ApiAnswer,
      expected,
      200,
    );
    if (wrong.length > 0 || expected !== 'accepted') return wrong;
    const read = SuccessionLists.safeParse(body);
    if (!read.success) return [`no lists: ${JSON.stringify(body).slice(0, 200)}`];
    const sees = (list: List) =>
      reader.county === this.county &&
      (partiesOf(list).includes(reader.staffId) || reader.roles.some((role) => SEES_ALL.includes(role)));
    const own = [...this.lists.values()].filter((list) => sees(list) && linesOf(list, items).length > 0);
    return differences(
      Object.fromEntries(read.data.lists.map((list) => [list.id, inOrder(list)])),
      Object.fromEntries(own.map((list) => [list.id, this.viewOf(list, reader, items)])),
      `lists read by ${reader.accountId}`,
    );
  }

  private viewOf(list: List, reader: StaffViewer, items: readonly Kept[]) {
    const model: ModelWorld = this.world.model();
    const { staff } = model.at(this.county).organisation;
    const name = (id: string) => staff.get(id)!.name;
    const year = Number(localDateOf(model.now).slice(0, 4));
    const say = (day: PlainDate) => dayAndWeekday(day, year);
    const confirmed = list.confirmed.map(({ staffId }) => staffId);
    const awaited = partiesOf(list).filter((staffId) => !confirmed.includes(staffId));
    return inOrder({
      ...{ id: list.id, title: list.title, since: say(list.since), isMoving: false },
      ...{ leavers: list.leavers.map(name), holders: list.holders.map(name) },
      lines: linesOf(list, items).map(({ kept: { item, definition }, to }) => ({
        ...{ item: item._id, number: item.number, applicant: item.display.name, service: definition.title },
        step: getStep(definition, item.step).title,
        due: say(localDateOf(new Date(item.dueAt.getTime() - 1))),
        ...{ from: name(item.assignee!.staffId), to: to === null ? '待分派' : name(to) },
      })),
      confirmed: list.confirmed.map(({ staffId, on }) => ({ name: name(staffId), when: say(on) })),
      awaited: awaited.map(name),
      mayConfirm: awaited.includes(reader.staffId),
    });
  }
}

const SEES_ALL: readonly string[] = ['administrator', 'leader'];

const isHeldBy = ({ item }: Kept, { earlier, leavers }: Change): boolean =>
  item.isOpen &&
  !item.readers &&
  item.assignee !== null &&
  earlier.includes(item.assignee.post ?? '') &&
  leavers.includes(item.assignee.staffId);

/** What only its named readers may know of stands on no list. */
const linesOf = ({ lines }: List, items: readonly Kept[]): Line[] =>
  lines.filter(({ kept }) => !items.some(({ item }) => item._id === kept.item._id && item.readers));

/** Whoever gave or got something. */
const partiesOf = ({ lines }: List): string[] => [
  ...new Set(lines.flatMap(({ kept, to }) => [kept.item.assignee!.staffId, ...(to === null ? [] : [to])])),
];

function inOrder<
  L extends { lines: { item: string }[]; awaited: string[]; leavers: string[]; holders: string[] },
>(list: L): L {
  return {
    ...list,
    lines: [...list.lines].sort((a, b) => (a.item < b.item ? -1 : 1)),
    awaited: [...list.awaited].sort(),
    leavers: [...list.leavers].sort(),
    holders: [...list.holders].sort(),
  };
}
