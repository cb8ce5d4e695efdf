import type { Random } from '../../../server/demo-world/seeded-random';
import { permits } from '../../../server/permissions';
import { statusFaults } from './answers';
import type { Verdict } from './kept';
import { sendAsked, type Asked } from './requests';
import type { ServedWorld } from './served-world';

/** A request as no client of ours sends it. */
export async function malformed(
  world: ServedWorld,
  request: Asked,
  random: Random,
): Promise<{ verdict: Verdict; faults: string[] }> {
  const broken = random.pick<(sent: Record<string, unknown>) => unknown>([
    ({ seenVersion: _, ...rest }) => rest,
    (sent) => ({ ...sent, seenVersion: 'newest' }),
    (sent) => ({ ...sent, actionId: 'short' }),
    (sent) => ({ ...sent, action: { type: 'no-such-action' } }),
    (sent) => ({ ...sent, more: true }),
    () => [],
  ]);
  const answer = await sendAsked(world, request, broken);
  const isOutside = request.by.kind === 'staff' && !permits(request.by, 'work-items.act');
  const verdict = request.isHidden ? 'not-found' : isOutside ? 'not-allowed' : 'invalid-input';
  return { verdict, faults: statusFaults('malformed', answer, verdict, 200) };
}

/** By nobody who signed in. */
export async function unsigned(world: ServedWorld, { path, sent }: Asked): Promise<string[]> {
  const answer = await world.anybody.send('POST', path, sent);
  const faults = (['not-signed-in', 'not-allowed'] as const).map((code) =>
    statusFaults('unsigned', answer, code, 200),
  );
  return faults.every((each) => each.length > 0) ? faults[0]! : [];
}
