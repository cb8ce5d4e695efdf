/**
 * Compare-and-set actions through the one door (load, policy, route, decide, save, sealed words) against the bare driver
 * finding the same items and making the same change, version for version; one at a time and 50 at a time.
 */
import type { Document } from 'mongodb';
import { actOnWorkItem } from '../../server/work-items/act-on-work-item';
import { submitWorkItem } from '../../server/work-items/submit-work-item';
import type { AnyAction } from '../../shared/work-items/actions';
import { at } from '../factories/calendar';
import { foundSmallCounty } from '../support/small-county';
import { makeApplicants } from './support/applicants';
import { startBenchMongod } from './support/bench-database';
import { medianOf, partsOf, runAll, type Run } from './support/measure';
import { report, say } from './support/report';
import { clientId } from '../support/client-id';

const REPETITIONS = 3;
const ALONE = 200;
const TOGETHER = 800;
const IN_FLIGHT = 50;
const now = at('2026-06-04');
/** Two actions on each item: one with words to seal, one that moves it on to another desk and tells the applicant. */
const NOTE: AnyAction = { type: 'note', words: '打过电话，家里有人。' };
const PASS: AnyAction = { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } };

const mongod = await startBenchMongod();
const connection = await mongod.open('bench-act', { isEmpty: true });
const county = await foundSmallCounty(connection, now);
const { deps, staff } = county;
const items = connection.collection<{ _id: string } & Document>('workItems');

say(`${(ALONE + TOGETHER) * (REPETITIONS + 1)} applications …`);
const applicants = await makeApplicants(county, (ALONE + TOGETHER) * (REPETITIONS + 1));
const ids: string[] = [];
await runAll(applicants, IN_FLIGHT, async ({ viewer, submission }) => {
  const { loaded } = await submitWorkItem(deps.workItems, viewer, submission, { now, channel: 'h5' });
  ids.push(loaded.item._id);
});

const act = (action: AnyAction) => (id: string) =>
  actOnWorkItem(
    deps.workItems,
    staff.town,
    id,
    { actionId: clientId(), seenVersion: 1, action, channel: 'admin' },
    now,
  );

interface BareChange {
  _id: string;
  version: number;
  change: Document;
}

/** What the last action wrote, to be written again by the bare driver to a copy of the item as it was before. */
async function lastChanges(of: readonly string[], mark: string): Promise<BareChange[]> {
  const stored = await items.find({ _id: { $in: [...of] } }).toArray();
  const copies = stored.map(({ history, ...state }) => {
    const entry = history.at(-1);
    const _id = `${mark}${state._id}`;
    const contents = state['contents'][entry.n];
    return {
      before: { ...state, _id, version: state['version'] - 1, history: history.slice(0, -1) },
      change: {
        _id,
        version: state['version'] - 1,
        change: {
          $set: {
            ...Object.fromEntries(
              Object.entries(state).filter(([name]) => !['_id', 'outbox', 'contents', 'key'].includes(name)),
            ),
            ...(contents ? { [`contents.${entry.n}`]: contents } : {}),
          },
          $push: { history: entry, outbox: { $each: [] } },
        },
      },
    };
  });
  await items.insertMany(copies.map(({ before }) => before) as never[]);
  return copies.map(({ change }) => change);
}

/** What a compare-and-set costs at least: read the item, write the change where the version is still that one. */
async function bare({ _id, version, change }: BareChange): Promise<void> {
  await items.findOne({ _id });
  const { matchedCount } = await items.updateOne({ _id, version }, change);
  if (matchedCount !== 1) throw new Error('the bare change met another version');
}

async function measure(of: readonly string[], inFlight: number, mark: string) {
  const ours: Run[] = [];
  const bares: Run[] = [];
  for (const [place, action] of [NOTE, PASS].entries()) {
    ours.push(await runAll(of, inFlight, act(action)));
    bares.push(await runAll(await lastChanges(of, `${mark}-${place}-`), inFlight, bare));
  }
  return { ours, bare: bares };
}

const [warmUp, ...repetitions] = partsOf(ids, REPETITIONS + 1);
await measure(warmUp!, IN_FLIGHT, 'warm');
const alone: Awaited<ReturnType<typeof measure>>[] = [];
const together: Awaited<ReturnType<typeof measure>>[] = [];
for (const [place, part] of repetitions.entries()) {
  say(`repetition ${place + 1} of ${REPETITIONS} …`);
  alone.push(await measure(part.slice(0, ALONE), 1, `a${place}`));
  together.push(await measure(part.slice(ALONE), IN_FLIGHT, `t${place}`));
}
const rate = (runs: readonly { ours: Run[]; bare: Run[] }[], which: 'ours' | 'bare') =>
  medianOf(
    runs.flatMap((run) => run[which]),
    'perSecond',
  );

report({
  bench: 'act',
  about: 'an action through the one door / the bare driver reading the item and making the same change',
  figures: {
    MongoDB: mongod.version,
    'one at a time, a second': `${Math.round(rate(alone, 'ours'))}, bare ${Math.round(rate(alone, 'bare'))}`,
    '50 at a time, a second': `${Math.round(rate(together, 'ours'))}, bare ${Math.round(rate(together, 'bare'))}`,
  },
  ratios: [
    { name: 'one at a time / bare', seen: rate(alone, 'ours') / rate(alone, 'bare'), atLeast: 0.6 },
    { name: '50 at a time / bare', seen: rate(together, 'ours') / rate(together, 'bare'), atLeast: 1 },
  ],
});
await deps.sessions.close();
await mongod.stop();
