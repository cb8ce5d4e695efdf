import pino from 'pino';
import { SUCCESSION, serverJobs } from '../../../server/jobs/server-jobs';
import { localDateOf } from '../../../shared/calendar/plain-date';
import type { EntryContents } from '../../../shared/work-items/entry-contents';
import { at } from '../../factories/calendar';
import { A_JOB } from '../../factories/viewer';
import { anApplication, type Story } from '../../factories/work-item';
import { RECORDS } from '../../factories/wheelchair-story';
import type { SignedInClient } from '../../support/api-client';
import { judged, propose, proposalsOf } from '../../support/change-list';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';

const logged: string[] = [];
const county = useCountyOverHttp(at('2026-06-15'), {
  logger: pino({ level: 'error' }, { write: (line) => void logged.push(line) }),
});
const deps = () => county.world.county.deps;
const MANY = 8;
const HAND_OVER = { type: 'hand-over', record: RECORDS['hand-over'] };

/** Of one post's holder, who loses it today; to be handed over, or handed over and not confirmed. */
async function anItem(place: number) {
  const { personId, accountId } = await county.world.county.aPerson();
  const routing = { unit: 'section', line: ['section', 'county'], assignee: 'officer', post: 'p-hand-over' };
  const approved = anApplication({
    ...{ id: `moment-${place}`, person: personId, agent: null, routing: { 'hand-over': routing } },
  })
    .checked('2026-06-05')
    .accepted('2026-06-08')
    .assessed('2026-06-10')
    .approved('2026-06-11');
  const { item, entries, outbox }: Story = place % 2 === 0 ? approved : approved.handedOver('2026-06-12');
  await deps().main.items.insert(item, entries.get(1) as EntryContents, outbox);
  return { id: item._id, version: item.version, resident: await county.app.as('resident', accountId) };
}

/** As a delivery in one transaction does: the item's document is written and not committed while others come. */
const holding = (id: string) =>
  deps().together(async (session) => {
    const items = county.world.database.connection.collection<{ _id: string }>('workItems');
    await items.updateOne({ _id: id }, { $pull: { outbox: { key: 'none' } } as object }, { session });
    await new Promise((goOn) => setTimeout(goOn, 50));
  });

test('a hand-over, two confirmations, the post in other hands and a delivery at one moment: each is done or told why not', async () => {
  const [officer, administrator, leader] = [
    await county.staff('officer'),
    await county.staff('administrator'),
    await county.leader(),
  ];
  const items = await Promise.all(Array.from({ length: MANY }, (_, place) => anItem(place)));
  const effectiveFrom = localDateOf(county.world.county.now());
  const change = { what: 'holders', postId: 'p-hand-over', holderA: 'head', holderB: null, effectiveFrom };
  expect(await propose(administrator, change)).toMatchObject({ status: 200 });
  const proposal = (await proposalsOf(administrator)).find(({ state }) => state === 'collecting')!;
  expect(await judged(administrator, 'submit', proposal)).toMatchObject({ status: 200 });

  const succession = serverJobs(deps()).find(({ name }) => name === SUCCESSION)!;
  const act = async (
    client: SignedInClient,
    door: string,
    { id, version }: (typeof items)[number],
    action: object,
  ) => {
    const body = { actionId: clientId(), seenVersion: version, action };
    const { status } = await client.send('POST', `/api/${door}/items/${id}/actions`, body);
    return `${String((action as { type: string }).type)} ${status}`;
  };
  const approval = judged(leader, 'approve', { ...proposal, version: proposal.version + 1 });
  const [{ status }, answers] = await Promise.all([
    approval,
    Promise.all(
      items.flatMap((item) => [
        act(officer, 'staff', item, HAND_OVER),
        act(item.resident, 'resident', item, { type: 'confirm-receipt' }),
        act(item.resident, 'resident', item, { type: 'confirm-receipt' }),
      ]),
    ),
    approval.then(() => Promise.all([succession.run(), succession.run()])),
    ...items.map(({ id }) => holding(id)),
  ]);
  expect(status).toBe(200);
  expect(answers.filter((answer) => !/ (200|409)$/.test(answer))).toEqual([]);
  expect(logged).toEqual([]);
  for (const { id } of items) {
    const { item } = await deps().main.items.get(A_JOB, id);
    const done = (action: string) => item.history.filter((entry) => entry.action === action).length;
    expect(done('hand-over')).toBeLessThanOrEqual(1);
    expect(done('confirm-receipt')).toBeLessThanOrEqual(1);
    expect(item.status).toBe(
      done('confirm-receipt') === 1
        ? 'completed'
        : done('hand-over') === 1
          ? 'awaiting-confirmation'
          : 'open',
    );
  }
  const confirmed = answers.filter((answer) => answer === 'confirm-receipt 200');
  expect(confirmed.length).toBeGreaterThanOrEqual(MANY / 2);
}, 60_000);
