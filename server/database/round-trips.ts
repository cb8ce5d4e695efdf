/** What became of one call of a batch. */
export type Outcome<Answer> = { value: Answer } | { error: unknown };

export interface RoundTripLimits {
  /** Batches under way at once. */
  inFlight: number;
  /** Calls in one batch. */
  together: number;
}

/** Two in flight keep the server busy; a third would only make the batches smaller. */
const IN_FLIGHT = 2;

/**
 * Lets calls share round trips (group commit, spikes/MONGO.md): those made in one go, and those that come while the most
 * batches are under way, go together; one that comes alone goes at once. Nobody joins a batch that has left, so what a
 * call reads was not read before it was made.
 *
 * @param send answers for each call of the batch, in order; when it throws, that is everybody's answer.
 */
export function shareRoundTrips<Call, Answer>(
  send: (batch: readonly Call[]) => Promise<readonly Outcome<Answer>[]>,
  { inFlight = IN_FLIGHT, together }: Partial<RoundTripLimits> & Pick<RoundTripLimits, 'together'>,
): (call: Call) => Promise<Answer> {
  const waiting: { call: Call; settle(outcome: Outcome<Answer>): void }[] = [];
  let underWay = 0;

  async function depart(): Promise<void> {
    const batch = waiting.splice(0, together);
    underWay += 1;
    let outcomes: readonly Outcome<Answer>[];
    try {
      outcomes = await send(batch.map((each) => each.call));
    } catch (error) {
      outcomes = batch.map(() => ({ error }));
    }
    underWay -= 1;
    departAll();
    batch.forEach((each, place) => each.settle(outcomes[place]!));
  }

  let isAboutToDepart = false;

  function departAll(): void {
    isAboutToDepart = false;
    while (underWay < inFlight && waiting.length > 0) void depart();
  }

  return (call) =>
    new Promise((resolve, reject) => {
      waiting.push({
        call,
        settle: (outcome) => ('error' in outcome ? reject(outcome.error as Error) : resolve(outcome.value)),
      });
      if (isAboutToDepart) return;
      isAboutToDepart = true;
      queueMicrotask(departAll);
    });
}
