import { createRandom, type Random } from '../../../server/demo-world/seeded-random';
import { allowedActions } from '../../../server/work-items/work-items.policy';
import { permits } from '../../../server/permissions';
import type { ResidentViewer, StaffViewer } from '../../../shared/staff/viewer';
import type { AnyAction } from '../../../shared/work-items/actions';
import { JOINT_ACTIONS } from '../../../shared/work-items/joint-actions';
import { ActionType } from '../../../shared/work-items/status-table';
import { pickOffered, type Offered } from '../fold/pick-offered';
import { randomBody } from '../fold/random-bodies';
import { currentAnswers } from '../../../server/work-items/current-answers';
import { apply } from './apply';
import { statusFaults } from './answers';
import type { Kept, ModelWorld } from './kept';
import { sees } from './model';
import { nextLeg } from './model-legs';
import { asked, predictInOrders, sendAsked, type Asked, type Order } from './requests';
import { presentedFaults } from './presented';
import type { ServedWorld } from './served-world';

/** Parts that other offices are asked for (会办) are matters of their own: the model follows one. */
const isOfParts = (type: ActionType): boolean => (JOINT_ACTIONS as readonly ActionType[]).includes(type);

/** Counts of what was done and answered, by name. */
export type Tally = Map<string, number>;
type Person = ResidentViewer | StaffViewer;

/** One matter through the real server, with the model beside it. */
export class ServedHistory {
  kept!: Kept;
  /** What other offices had of the matter before. */
  readonly earlier: Kept[] = [];
  readonly faults: string[] = [];
  readonly residents: ResidentViewer[] = [];
  private readonly random: Random;

  constructor(
    private readonly world: ServedWorld,
    readonly seed: string,
    private readonly tally: Tally,
  ) {
    this.random = createRandom(seed);
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
    for (let left = this.random.int(0, 3); left > 0 && this.goesOn(); left -= 1) await this.step();
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
      await this.tried([await this.request(first.by, { type: 'undo-assign' })]);
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
    const before = this.kept.item.status;
    this.kept = await change(this.kept);
    if (before !== this.kept.item.status) await this.read();
  }

  /** Every entry of every office's part, by its action. */
  countEntries(): void {
    for (const { item } of [...this.earlier, this.kept])
      for (const { action, by } of item.history) {
        this.count(`entry: ${action}`);
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
    const { random, kept } = this;
    const policy = { definition: kept.definition, now: this.world.model().now };
    const offered = random.chance(0.85)
      ? this.people().flatMap((viewer) =>
          sees(viewer, kept.item)
            ? allowedActions(viewer, kept.item, policy).flatMap((type): Offered[] =>
                isOfParts(type) ? [] : [[viewer, type]],
              )
            : [],
        )
      : [];
    const [by, type] =
      offered.length > 0
        ? pickOffered(offered, random)
        : ([
            random.pick(this.people()),
            random.pick(ActionType.options.filter((type) => !isOfParts(type))),
          ] as const);
    return this.request(by as Person, randomBody(type, this.moment()));
  }

  private moment() {
    const { definition, item, contents } = this.kept;
    const { at, now } = this.world.model();
    const { calendar } = at(item.county);
    const facts = { definition, calendar, routing: {}, ...currentAnswers(item, contents) };
    return { item, facts, now, random: this.random };
  }

  private request(by: Person, body: AnyAction): Promise<Asked> {
    return asked(this.world, this.kept.item, by, body, this.random);
  }

  /** Sent at once; what came out must be what one order of them makes. */
  private async tried(requests: readonly Asked[]): Promise<void> {
    const { world, kept } = this;
    const model = world.model();
    const orders = await predictInOrders(kept, requests, model);
    const answers = await Promise.all(requests.map((each) => sendAsked(world, each)));
    const compared = orders.map((order) => ({
      order,
      faults: order.predicted.flatMap(({ kept: then, verdict }, place) => {
        const { by, body } = requests[place]!;
        const answer = answers[place]!;
        const wrong = statusFaults(
          `${body.type} by ${by.accountId}`,
          answer,
          verdict,
          body.type === 'restrict' ? 204 : 200,
        );
        if (verdict !== 'accepted' || wrong.length > 0 || answer.status === 204) return wrong;
        return presentedFaults(answer.body, then, by, model.now);
      }),
    }));
    const { order, faults } = compared.find((each) => each.faults.length === 0) ?? compared[0]!;
    if (faults.length > 0) this.faults.push(...requests.map(inWords), ...faults);
    this.tell(requests, order);
    this.kept = order.after;
    const isMoved = order.after.item.version > kept.item.version;
    if (this.kept.item.handedTo || (!isMoved && !this.random.chance(0.2))) return;
    // Whoever acted has just read it in the answer.
    const have = requests.filter((_, place) => order.predicted[place]!.verdict === 'accepted');
    await this.read(
      (['resident', 'staff'] as const).filter((kind) => !have.some(({ by }) => by.kind === kind)),
    );
  }

  private tell(requests: readonly Asked[], { predicted }: Order): void {
    if (requests.length > 1) this.count('two at once');
    for (const { verdict } of predicted)
      this.count(verdict === 'accepted' ? 'accepted' : `rejected: ${verdict}`);
  }

  private async malformed(request: Asked): Promise<void> {
    const { random } = this;
    const broken = random.pick<(sent: Record<string, unknown>) => unknown>([
      ({ seenVersion: _, ...rest }) => rest,
      (sent) => ({ ...sent, seenVersion: 'newest' }),
      (sent) => ({ ...sent, actionId: 'short' }),
      (sent) => ({ ...sent, action: { type: 'no-such-action' } }),
      (sent) => ({ ...sent, more: true }),
      () => [],
    ]);
    const answer = await sendAsked(this.world, request, broken);
    const isOutside = request.by.kind === 'staff' && !permits(request.by, 'work-items.act');
    const verdict = request.isHidden ? 'not-found' : isOutside ? 'not-allowed' : 'invalid-input';
    this.count(`rejected: ${verdict}`);
    this.faults.push(...statusFaults('malformed', answer, verdict, 200));
    await this.read();
  }

  private async unsigned({ path, sent }: Asked): Promise<void> {
    const answer = await this.world.anybody.send('POST', path, sent);
    const faults = ['not-signed-in', 'not-allowed'].map((code) =>
      statusFaults('unsigned', answer, code as 'not-signed-in', 200),
    );
    this.count('rejected: not-signed-in');
    if (faults.every((each) => each.length > 0)) this.faults.push(...faults[0]!);
  }

  /** The person, and somebody of the staff, whoever it is, look at it. */
  private async read(kinds: readonly Person['kind'][] = ['resident', 'staff']): Promise<void> {
    const { world, random, kept } = this;
    const model: ModelWorld = world.model();
    for (const viewer of kinds.map((kind) =>
      random.pick(this.people().filter((each) => each.kind === kind)),
    )) {
      const door = `/api/${viewer.kind}${kept.item.readers ? '/restricted' : ''}`;
      const answer = await (await world.client(viewer)).get(`${door}/items/${kept.item._id}`);
      const isHidden = !sees(viewer, kept.item);
      const isOutside = !permits(viewer, 'work-items.read');
      const isNamed = viewer.kind === 'resident' || !kept.item.readers || !isHidden;
      const verdict = isOutside && isNamed ? 'not-allowed' : isHidden ? 'not-found' : 'accepted';
      const wrong = statusFaults(`read by ${viewer.accountId}`, answer, verdict, 200);
      this.count('read');
      this.faults.push(...wrong);
      if (verdict === 'accepted' && wrong.length === 0)
        this.faults.push(...presentedFaults(answer.body, kept, viewer, model.now));
    }
  }
}

const inWords = ({ by, sent, path }: Asked): string =>
  `${by.accountId} sent to ${path.replace(/.*items/, '…')}: ${JSON.stringify(sent)}`;
