import type { Random } from '../../../server/demo-world/seeded-random';
import { QueueName } from '../../../shared/work-items/queue-view';
import { errorInWords } from './error-in-words';
import { HandOvers } from './hand-overs';
import { changeTheList } from './list-changes';
import { ledgerFaults, waitingListFaults } from './places-faults';
import { queueFaults } from './queue-faults';
import { rush } from './rush';
import type { ServedHistory, Tally } from './served-history';
import type { ServedWorld } from './served-world';

const COUNTY = '431229';

/** What is about all matters of a crew: posts that change hands, the line for a place, several who come for the last one. */
export class CrewOffice {
  private readonly handOvers: HandOvers;

  constructor(
    private readonly world: ServedWorld,
    private readonly histories: readonly ServedHistory[],
    private readonly random: Random,
    private readonly tally: Tally,
  ) {
    this.handOvers = new HandOvers(world, COUNTY);
  }

  changeTheList(): Promise<void> {
    return this.tell(() => changeTheList(this.world, this.kept(), this.random));
  }

  /** After the job that hands over. */
  handOver(): Promise<void> {
    return this.tell(async () => {
      this.count('moved with a list', await this.handOvers.move(this.histories));
      return [];
    });
  }

  async look(): Promise<void> {
    const { random, world } = this;
    this.count('read: lists of what was handed over');
    await this.tell(() => this.handOvers.look(random, this.kept()));
    const scarce = world.services.filter(({ quota }) => quota);
    if (scarce.length > 0 && random.chance(0.5)) await this.tell(() => this.waitingList(random.pick(scarce)));
    const reader = random.pick(world.staff);
    this.count('read: queues');
    await this.tell(() => queueFaults(world, reader, random.pick(QueueName.options), this.items()));
    await this.tell(async () => {
      await rush(world, this.histories, random);
      return [];
    });
  }

  async lookAtTheEnd(): Promise<void> {
    if (this.histories.some(({ faults }) => faults.length > 0)) return;
    for (const service of this.world.services.filter(({ quota }) => quota)) {
      await this.tell(() => this.waitingList(service));
      await this.tell(() => ledgerFaults(this.world, service, this.items(), COUNTY));
    }
  }

  private waitingList(service: Parameters<typeof waitingListFaults>[1]): Promise<string[]> {
    this.count('read: waiting lists');
    const reader = this.random.pick(this.world.staff.filter(({ county }) => county === COUNTY));
    return waitingListFaults(this.world, service, this.items(), reader);
  }

  private count(name: string, times = 1): void {
    this.tally.set(name, (this.tally.get(name) ?? 0) + times);
  }

  private kept = () => this.histories.flatMap((history) => history.items());
  private items = () => this.kept().map(({ item }) => item);

  /** What is wrong with all of them is told of the first. */
  private async tell(what: () => Promise<string[]>): Promise<void> {
    if (this.histories.some(({ faults }) => faults.length > 0)) return;
    try {
      this.histories[0]!.faults.push(...(await what()));
    } catch (error) {
      this.histories[0]!.faults.push(errorInWords(error));
    }
  }
}
