import type { Succession } from '../../../server/responsibility/succession';
import { moveId } from '../../../server/responsibility/end-succession';
import type { StoredWorkItem } from '../../../server/work-items/work-items.model';
import type { HistoryEntry } from '../../../shared/work-items/work-item';
import { until } from '../../support/until';
import type { FaultCounty } from './fault-county';
import { patiently } from './patiently';

/** A lease of a server that was killed, and the job's own rhythm. */
const ENDED_WITHIN_MS = 240_000;

interface Moves {
  lost: string[];
  doubled: string[];
  /** Lines of all lists. */
  lines: number;
}

/** Every list is at its end, and lists and histories tell of the same moves, each once. */
export async function checkSuccessions({ deps }: FaultCounty): Promise<Moves> {
  const db = deps.connection.db!;
  const lists = db.collection<Succession>('successions');
  const found: Moves = { lost: [], doubled: [], lines: 0 };
  const unfinished = () => patiently(() => lists.countDocuments({ movedAt: null }));
  await until(async () => (await unfinished()) === 0, { withinMs: ENDED_WITHIN_MS, everyMs: 500 }).catch(
    async () => void found.lost.push(`${await unfinished()} lists never came to their end`),
  );
  const told = new Map<string, string | null>();
  for await (const { _id, lines } of lists.find()) {
    for (const { item, to } of lines) {
      const id = moveId(deps.workItems, _id, item);
      if (told.has(id)) found.doubled.push(`a list has a line of ${item} twice`);
      if (to === undefined) found.lost.push(`a line of ${item} does not say where it went`);
      told.set(id, to ?? null);
    }
  }
  found.lines = told.size;
  const moved = new Set<string>();
  const changed = { 'history.action': 'change-holder' };
  for await (const { number, history } of db.collection<StoredWorkItem>('workItems').find(changed)) {
    for (const { actionId, routing } of history.filter(isMove)) {
      if (moved.has(actionId)) found.doubled.push(`${number} moved twice by one list`);
      moved.add(actionId);
      const to = told.get(actionId);
      if (to === undefined) found.lost.push(`${number} moved and stands on no list`);
      else if (to !== (routing?.assignee ?? null))
        found.lost.push(`${number} went elsewhere than its line says`);
    }
  }
  for (const id of told.keys()) if (!moved.has(id)) found.lost.push('a line tells of a move that was none');
  return found;
}

const isMove = ({ action }: HistoryEntry): boolean => action === 'change-holder';
