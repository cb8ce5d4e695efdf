/**
 * DESIGN §8: submitting an application (validate, eligibility, dedupe, route, clocks, history, messages; sealed;
 * acknowledged by majority with journal) against the bare driver inserting the same documents, claim then item, one by one.
 */
import type { Collection } from 'mongodb';
import { deliverAll } from '../../server/jobs/deliver-all';
import { submitWorkItem } from '../../server/work-items/submit-work-item';
import { workItemsModel, type StoredWorkItem } from '../../server/work-items/work-items.model';
import { at } from '../factories/calendar';
import { foundSmallCounty } from '../support/small-county';
import { makeApplicants, type Applicant } from './support/applicants';
import { startBenchMongod } from './support/bench-database';
import { medianOf, partsOf, runAll, type Run } from './support/measure';
import { report, say } from './support/report';

const REPETITIONS = 3;
const ALONE = 300;
const TOGETHER = 1_500;
const IN_FLIGHT = 50;
const now = at('2026-06-04');

interface BareDocuments {
  claim: { _id: string };
  item: StoredWorkItem;
}

const mongod = await startBenchMongod();
const connection = await mongod.open('bench-submit', { isEmpty: true });
const county = await foundSmallCounty(connection, now);
const bareItems = workItemsModel(connection, 'bareItems');
await bareItems.init();

const perRepetition = ALONE + TOGETHER;
say(`registering ${perRepetition * (REPETITIONS + 1)} applicants …`);
const [warmUp, ...repetitions] = partsOf(
  await makeApplicants(county, perRepetition * (REPETITIONS + 1)),
  REPETITIONS + 1,
);

const submit = ({ viewer, submission }: Applicant) =>
  submitWorkItem(county.deps.workItems, viewer, submission, { now, channel: 'h5' });

/** What a submission left, under other ids: the same bytes for the bare driver. */
async function written(applicants: readonly Applicant[], mark: string): Promise<BareDocuments[]> {
  const people = applicants.map(({ viewer }) => viewer.personId);
  const items = connection.collection<StoredWorkItem>('workItems');
  const stored = (await items.find({ for: { $in: people } }).toArray()) as StoredWorkItem[];
  return stored.map((item) => ({
    item: { ...item, _id: `${mark}${item._id}` },
    claim: {
      _id: `${mark}${item.claims[0]!}`,
      county: item.county,
      holder: item._id,
      until: null,
      claimedAt: now,
    },
  }));
}

const insertBare = async ({ claim, item }: BareDocuments) => {
  await connection.collection<{ _id: string }>('bareClaims').insertOne(claim);
  await (bareItems.collection as unknown as Collection<StoredWorkItem>).insertOne(item);
};

async function measure(applicants: readonly Applicant[], mark: string) {
  const alone = applicants.slice(0, ALONE);
  const together = applicants.slice(ALONE);
  const runs: Record<'appAlone' | 'bareAlone' | 'appTogether' | 'bareTogether', Run> = {
    appAlone: await runAll(alone, 1, submit),
    bareAlone: await runAll(await written(alone, mark), 1, insertBare),
    appTogether: await runAll(together, IN_FLIGHT, submit),
    bareTogether: await runAll(await written(together, mark), IN_FLIGHT, insertBare),
  };
  const owed = applicants.length;
  const begun = performance.now();
  await deliverAll(county.deps);
  return { ...runs, delivered: (owed * 1_000) / (performance.now() - begun) };
}

await measure(warmUp!, 'w');
const measured: Awaited<ReturnType<typeof measure>>[] = [];
for (const [place, applicants] of repetitions.entries()) {
  say(`repetition ${place + 1} of ${REPETITIONS} …`);
  measured.push(await measure(applicants, `r${place}`));
}
const rate = (name: keyof Omit<(typeof measured)[number], 'delivered'>) =>
  medianOf(
    measured.map((each) => each[name]),
    'perSecond',
  );
const latency = (name: 'appTogether' | 'bareTogether', figure: 'p50' | 'p95') =>
  medianOf(
    measured.map((each) => each[name]),
    figure,
  ).toFixed(1);

report({
  bench: 'submit',
  about: 'an application through the use case / the bare driver inserting its claim and item one by one',
  figures: {
    MongoDB: mongod.version,
    'one at a time, a second': `${Math.round(rate('appAlone'))}, bare ${Math.round(rate('bareAlone'))}`,
    '50 at a time, a second': `${Math.round(rate('appTogether'))}, bare ${Math.round(rate('bareTogether'))}`,
    '50 at a time, p50/p95 ms': `${latency('appTogether', 'p50')}/${latency('appTogether', 'p95')}, bare ${latency('bareTogether', 'p50')}/${latency('bareTogether', 'p95')}`,
    'messages and effects delivered, items a second': Math.round(
      measured.reduce((sum, each) => sum + each.delivered, 0) / measured.length,
    ),
  },
  ratios: [
    { name: 'one at a time / bare', seen: rate('appAlone') / rate('bareAlone'), atLeast: 0.6 },
    { name: '50 at a time / bare', seen: rate('appTogether') / rate('bareTogether'), atLeast: 1.2 },
  ],
});
await county.deps.sessions.close();
await mongod.stop();
