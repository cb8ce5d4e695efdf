import { createRandom, type Random } from '../../../server/demo-world/seeded-random';
import { allowedActions } from '../../../server/work-items/work-items.policy';
import type { ResidentViewer, StaffViewer } from '../../../shared/staff/viewer';
import type { AnyAction } from '../../../shared/work-items/actions';
import { ActionType } from '../../../shared/work-items/status-table';
import { pickOffered, type Offered } from '../fold/pick-offered';
import { randomBody } from '../fold/random-bodies';
import { currentAnswers } from '../../../server/work-items/current-answers';
import { apply } from './apply';
import { malformed, unsigned } from './bad-requests';
import type { Kept, Matter, Predicted } from './kept';
import { leadFaults, lookFaults } from './looks';
import { sees } from './model';
import { nextLeg } from './model-legs';
import { takeOverOf } from './model-take-over';
import { settled } from './model-parts';
import { randomAsking } from './random-asking';
import { answerFaults, asked, itemsOf, predictInOrders, sendAsked, type Asked } from './requests';
import { asStored, owesOthers, versionStored } from './stored';
import type { ServedWorld } from './served-world';

/** Counts of what was done and answered, by name. */
export type Tally = Map<string, number>;
type Person = ResidentViewer | StaffViewer;

/** One matter through the real server, with the model beside it. */
export class ServedHistory {
  kept!: Kept;
  /** What other offices of the county were asked for (会办), each an item of its own. */
  parts: readonly Kept[] = [];
  /** What other offices had of the matter before. */
  readonly earlier: Kept[] = [];
  readonly faults: string[] = [];
  readonly residents: ResidentViewer[] = [];
  private readonly random: Random;
  private readonly isInAHurry: boolean;
  private lastStatus = '';

  constructor(
    private readonly world: ServedWorld,
    readonly seed: string,
    private readonly tally: Tally,
  ) {
    this.random = createRandom(seed);
    this.isInAHurry = this.random.fork('hurry').chance(0.3);
  }

  /** Whatever is followed of it, in whichever office. */
  items(): Kept[] {
    return (this.kept as Kept | undefined) ? [...this.earlier, this.kept, ...this.parts] : [];
  }

  async begin(): Promise<void> {
    const { world, random } = this;
    const [applicant, other] = await Promise.all([world.anApplicant('吴德贵'), world.anApplicant('龙小妹')]);
    const isByAgent = random.chance(0.35);
    const relative = isByAgent ? await world.county.actingFor(other.viewer, applicant.viewer) : other.viewer;
    this.residents.push(applicant.viewer, relative);
    const { kept, faults } = await apply(world, applicant, isByAgent ? relative : null, random, this.count);
    this.kept = kept;
    this.faults.push(...faults);
  }

  /** In a round of everybody: nothing, or one thing after the other, while everybody else does theirs. */
  async round(): Promise<void> {
    for (let left = this.random.int(0, 3); left > 0 && this.goesOn(); left -= 1)
      await this.inLine(() => this.step());
  }

  /** Who takes and gives back places of the same year comes one after the other: else nobody could foretell whose they are. */
  inLine(work: () => Promise<void>): Promise<void> {
    const { definition, item } = this.kept;
    return definition.quota ? this.world.inLine(`${item.county}/${item.service}`, work) : work();
  }

  private async step(): Promise<void> {
    const { random } = this;
    const way = random.weighted({ once: 66, again: 8, doubly: 6, two: 16, malformed: 3, unsigned: 1 });
    const first = await this.pick();
    if (way === 'malformed') return this.malformed(first);
    if (way === 'unsigned') return this.unsigned(first);
    const second = way === 'two' ? await this.pick() : first;
    await this.tried(way === 'two' || way === 'doubly' ? [first, second] : [first]);
    if (way === 'again') await this.tried([first]);
    if (first.body.type === 'assign' && random.chance(0.3))
      await this.tried([await this.request(first.by, { type: 'undo-assign' }, this.find(first.item))]);
    await this.follow();
  }

  /** To the office that has it now, once it was delivered there. */
  private async follow(): Promise<void> {
    const next = await nextLeg(this.kept, this.world.model());
    if (!next) return;
    await this.world.deliver();
    this.count('handed over');
    this.earlier.push(this.kept);
    this.kept = next;
    await this.read();
  }

  /** What the model alone goes through: time, and what jobs do. */
  async meanwhile(change: (kept: Kept) => Promise<Kept>): Promise<void> {
    const lead = await change(this.kept);
    const parts = await Promise.all(this.parts.map(change));
    this.take(await settled({ lead, parts }, this.world.model()));
  }

  /** A part that its lead closes over may have been woken before it heard, or not: what is stored says how far. */
  async wake(swept: (kept: Kept, upTo?: number) => Promise<Kept>): Promise<void> {
    const lead = await swept(this.kept);
    const isOver = this.kept.item.isOpen && !lead.item.isOpen;
    const parts = await Promise.all(
      this.parts.map(async (part) => {
        if (!isOver || !part.item.isOpen) return swept(part);
        return swept(part, (await versionStored(this.world, part)) - 1);
      }),
    );
    this.take(await settled({ lead, parts }, this.world.model()));
  }

  /** Both sides look at it after it changed by itself. */
  async lookIfMoved(): Promise<void> {
    const { status } = this.kept.item;
    if (this.lastStatus !== '' && this.lastStatus !== status) await this.read();
    this.lastStatus = status;
  }

  take({ lead, parts }: Matter): void {
    this.kept = lead;
    this.parts = parts;
    this.lastStatus ||= lead.item.status;
  }

  /** Every entry of every office's part, by its action. */
  countEntries(): void {
    for (const { item } of this.items())
      for (const { action, by, waits } of item.history) {
        this.count(`entry: ${action}`);
        if (waits) this.count('waits for a place');
        if (by.id === 'time-limit-sweep') this.count('woken');
      }
  }

  readonly count = (name: string): void => void this.tally.set(name, (this.tally.get(name) ?? 0) + 1);

  /** Of what is over for good little more is told. */
  private goesOn(): boolean {
    const { isOpen, status } = this.kept.item;
    return isOpen || status === 'lapsed' || this.random.chance(0.3);
  }

  private people(): Person[] {
    return [...this.residents, ...this.world.staff];
  }

  /** An action that is offered to somebody, mostly; else any by anybody. */
  private async pick(): Promise<Asked> {
    const { random } = this;
    const kept = this.target();
    const model = this.world.model();
    const standIn = takeOverOf(kept, model)?.assignee ?? null;
    const policy = { definition: kept.definition, now: model.now, standIn };
    const offered = random.chance(0.85)
      ? this.people().flatMap((viewer) =>
          sees(viewer, kept.item)
            ? allowedActions(viewer, kept.item, policy).map((type): Offered => [viewer, type])
            : [],
        )
      : [];
    const [by, type] =
      offered.length > 0
        ? pickOffered(offered, random, this.isInAHurry && kept.item.status === 'open')
        : ([random.pick(this.people()), random.pick(ActionType.options)] as const);
    return this.request(by as Person, this.body(type, kept), kept);
  }

  /** The lead, or what another office was asked for. */
  private target(): Kept {
    const { random } = this;
    const open = this.parts.filter(({ item }) => item.isOpen);
    if (open.length > 0 && random.chance(0.45)) return random.pick(open);
    return this.parts.length > 0 && random.chance(0.03) ? random.pick([...this.parts]) : this.kept;
  }

  private find(id: string): Kept {
    return itemsOf(this.matter).find(({ item }) => item._id === id)!;
  }

  private get matter(): Matter {
    return { lead: this.kept, parts: this.parts };
  }

  /** What somebody sends who does this. */
  body(type: ActionType, kept: Kept): AnyAction {
    const { random, world } = this;
    const { definition, item, contents } = kept;
    const { at, now } = world.model();
    const { calendar, organisation } = at(item.county);
    if (type === 'ask-joint') return randomAsking(organisation, random);
    const facts = { definition, calendar, routing: {}, ...currentAnswers(item, contents) };
    const body = randomBody(type, { item, facts, now, random });
    return body.type === 'answer-part' && random.chance(0.4)
      ? { ...body, papers: { evidence: ['photo-1'] } }
      : body;
  }

  request(by: Person, body: AnyAction, kept: Kept): Promise<Asked> {
    return asked(this.world, kept.item, by, body, this.random);
  }

  /** Sent at once; what came out must be what one order of them makes. */
  private async tried(requests: readonly Asked[]): Promise<void> {
    const { world, kept, matter } = this;
    const orders = await predictInOrders(matter, requests, world.model());
    const answers = await Promise.all(requests.map((each) => sendAsked(world, each)));
    const compared = orders.map((order) => ({
      order,
      faults: order.predicted.flatMap((each, place) =>
        answerFaults(requests[place]!, answers[place]!, each, world.model()),
      ),
    }));
    if (orders.some(({ after }) => owesOthers(matter, after))) await world.deliver();
    const fitting = compared.filter(({ faults }) => faults.length === 0);
    const { order, faults } = (await asStored(world, fitting)) ?? compared[0]!;
    if (faults.length > 0) this.faults.push(...requests.map(inWords), ...faults);
    this.tell(requests, order.predicted);
    this.take(order.after);
    this.lastStatus = this.kept.item.status;
    const isMoved = order.after.lead.item.version > kept.item.version;
    if (this.kept.item.handedTo || (!isMoved && !this.random.chance(0.2))) return;
    // Whoever acted has just read it in the answer.
    const have = requests.filter(
      ({ item }, place) => item === kept.item._id && order.predicted[place]!.verdict === 'accepted',
    );
    await this.read(
      (['resident', 'staff'] as const).filter((kind) => !have.some(({ by }) => by.kind === kind)),
    );
  }

  tell(requests: readonly Asked[], predicted: readonly Predicted[]): void {
    if (requests.length > 1) this.count('two at once');
    for (const { verdict } of predicted)
      this.count(verdict === 'accepted' ? 'accepted' : `rejected: ${verdict}`);
  }

  private async malformed(request: Asked): Promise<void> {
    const { verdict, faults } = await malformed(this.world, request, this.random);
    this.count(`rejected: ${verdict}`);
    this.faults.push(...faults);
    await this.read();
  }

  private async unsigned(request: Asked): Promise<void> {
    this.count('rejected: not-signed-in');
    this.faults.push(...(await unsigned(this.world, request)));
  }

  /** The person, and somebody of the staff, whoever it is, look at it; and at what another office was asked. */
  private async read(kinds: readonly Person['kind'][] = ['resident', 'staff']): Promise<void> {
    const { random } = this;
    for (const kind of kinds) await this.look(this.somebody(kind), this.kept);
    if (this.parts.length === 0) return;
    const part = random.pick([...this.parts]);
    await this.look(this.somebody(random.chance(0.9) ? 'staff' : 'resident'), part);
    if (random.chance(0.5)) await this.lookThrough(part);
  }

  private async look(viewer: Person, kept: Kept): Promise<void> {
    this.count('read');
    this.faults.push(...(await lookFaults(this.world, viewer, kept)));
  }

  /** At the lead, by whoever answers for the part, or by anybody else in vain. */
  private async lookThrough(part: Kept): Promise<void> {
    const { world, random } = this;
    const holder = world.staff.find(({ staffId }) => staffId === part.item.assignee?.staffId);
    const viewer = holder && random.chance(0.6) ? holder : this.somebody('staff');
    this.count('read through a part');
    this.faults.push(...(await leadFaults(world, viewer as StaffViewer, part, this.items())));
  }

  private somebody(kind: Person['kind']): Person {
    return this.random.pick(this.people().filter((each) => each.kind === kind));
  }
}

const inWords = ({ by, sent, path }: Asked): string =>
  `${by.accountId} sent to ${path.replace(/.*items/, '…')}: ${JSON.stringify(sent)}`;
