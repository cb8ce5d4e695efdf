import type { ClientSession } from 'mongoose';
import { approveProposal } from '../../../../server/responsibility/proposals/approve-proposal';
import type { ProposalDeps } from '../../../../server/responsibility/proposals/change-desk';
import { fillGapAtOnce, proposeChange } from '../../../../server/responsibility/proposals/propose-change';
import { submitProposal } from '../../../../server/responsibility/proposals/submit-proposal';
import { addDays, plainDate } from '../../../../shared/calendar/plain-date';
import type { ListChange } from '../../../../shared/staff/list-proposal';
import { at } from '../../../factories/calendar';
import { aStaffViewer } from '../../../factories/viewer';
import { clientId } from '../../../support/client-id';
import { useSmallCounty } from '../../../support/use-small-county';

const world = useSmallCounty(at('2026-06-04'));
const leader = aStaffViewer('leader', { roles: ['leader'] });
const administrator = () => world.county.staff.administrator;
const now = () => world.county.now();

const whole = (): ProposalDeps => {
  const { organisations, proposals, together, services, areas } = world.county.deps;
  return {
    ...{ organisations, proposals, together, newId: clientId },
    offered: () => services.offered(),
    places: (county) => areas.list(county),
  };
};
const posts = async () => {
  const { organisations } = world.county.deps;
  organisations.forget('431229');
  return (await organisations.get('431229')).posts;
};
const desk = () => world.county.deps.proposals.deskOf('431229');
const stored = (id: string) => world.database.connection.collection('posts').findOne({ _id: id as never });

const BLOW = new Error('the process is gone');
const WRITES = ['save', 'changePosts', 'approvePost', 'keepApproved'];

/** Everything after the nth write fails, and so does the write itself unless it got through just before; the transaction ends with it. */
function killedAt(nth: number, isWritten: boolean): ProposalDeps {
  let writes = 0;
  const mortal = <T extends object>(part: T): T =>
    new Proxy(part, {
      get(target, name: string) {
        const call = target[name as keyof T] as (...args: unknown[]) => Promise<unknown>;
        if (!WRITES.includes(name)) return call;
        return async (...args: unknown[]) => {
          if ((writes += 1) < nth) return call.apply(target, args);
          if (isWritten) await call.apply(target, args);
          throw BLOW;
        };
      },
    });
  const deps = whole();
  return { ...deps, organisations: mortal(deps.organisations), proposals: mortal(deps.proposals) };
}

/** The commit got through, its answer did not. */
const killedAfterCommit = (): ProposalDeps => {
  const deps = whole();
  return {
    ...deps,
    async together(work) {
      await deps.together((session: ClientSession) => work(session));
      throw BLOW;
    },
  };
};

let day = plainDate('2026-07-01');
/** Three changes that are submitted: other holders, a new post, and an end of the one that was new the last time. */
async function submitted(last: string | undefined) {
  day = addDays(day, 2);
  const holder = day.endsWith('1') || day.endsWith('5') ? 'town' : 'townB';
  const changes: ListChange[] = [
    { what: 'holders', postId: 'p-town', holderA: holder, holderB: null, effectiveFrom: day },
    ...(last ? [{ what: 'end' as const, postId: last, lastDay: addDays(day, -1) }] : []),
    {
      what: 'new',
      post: {
        ...{ title: '新岗', unit: 'section', service: 'fuel', step: `s-${day}`, region: '431229' },
        ...{ holderA: 'officer', holderB: null, effectiveFrom: day },
      },
    },
  ];
  const ids = changes.map(() => clientId());
  for (const [place, change] of changes.entries())
    await proposeChange(whole(), administrator(), { id: ids[place]!, change }, now());
  const { _id, version } = (await desk()).proposals.at(-1)!;
  await submitProposal(whole(), administrator(), { id: _id, seenVersion: version }, now());
  return { seen: { id: _id, seenVersion: version + 1 }, versions: ids.map((id) => `p-431229-${id}`) };
}

it('an approval that is killed at any write has made nothing; approved again, every version is there once, with both names', async () => {
  let last: string | undefined;
  const blows = [
    ...[1, 2, 3].flatMap((nth) => [killedAt.bind(null, nth, false), killedAt.bind(null, nth, true)]),
    killedAfterCommit,
  ];
  for (const [place, blow] of blows.entries()) {
    const { seen, versions } = await submitted(last);
    const before = await posts();
    await expect(approveProposal(blow(), leader, seen, now())).rejects.toBe(BLOW);
    if (place < blows.length - 1) {
      expect(await posts()).toEqual(before);
      expect((await desk()).proposals).toHaveLength(1);
    }
    await approveProposal(whole(), leader, seen, now());
    await approveProposal(whole(), leader, seen, now());
    const after = await posts();
    const made = versions.filter((id) => after.some(({ _id }) => _id === id));
    expect(made).toHaveLength(2);
    expect(after).toHaveLength(before.length + 2);
    for (const id of made)
      expect(await stored(id)).toMatchObject({
        ...{ recordedBy: 'account-administrator', approvedBy: 'account-leader', approvedAt: now() },
      });
    if (last)
      expect(await stored(last)).toMatchObject({
        ...{
          effectiveTo: addDays(day, -1),
          endedBy: 'account-administrator',
          endApprovedBy: 'account-leader',
        },
      });
    expect((await desk()).proposals).toEqual([]);
    last = versions.at(-1);
  }
});

it('whoever approves at the same time as another is one of them: the versions are made once', async () => {
  const { seen, versions } = await submitted(undefined);
  const before = await posts();
  await Promise.all([1, 2, 3].map(() => approveProposal(whole(), leader, seen, now()).catch(notFound)));
  expect(await posts()).toHaveLength(before.length + versions.length);
});

it('two who propose at once lose nothing of each other', async () => {
  await Promise.all(
    ['2026-12-01', '2026-12-05', '2026-12-09'].map((from, place) =>
      proposeChange(
        whole(),
        administrator(),
        {
          id: clientId(),
          change: {
            what: 'new',
            post: {
              ...{
                title: '新岗',
                unit: 'section',
                service: 'fuel',
                step: `at-once-${place}`,
                region: '431229',
              },
              ...{ holderA: 'officer', holderB: null, effectiveFrom: plainDate(from) },
            },
          },
        },
        now(),
      ),
    ),
  );
  const { proposals } = await desk();
  expect(proposals.map(({ changes }) => changes.length)).toEqual([3]);
});

it('a gap that is filled at once and killed in the middle is not filled; sent again with its id, once', async () => {
  const request = {
    id: clientId(),
    change: {
      what: 'new' as const,
      post: {
        ...{ title: '补岗', unit: 'section', service: 'cataract-surgery', step: 'surgery' },
        ...{ region: '431229', holderA: 'officer', holderB: null, effectiveFrom: plainDate('2026-06-04') },
      },
    },
  };
  for (const [nth, isWritten] of [
    [1, true],
    [2, false],
    [2, true],
  ] as const) {
    const before = await posts();
    await expect(fillGapAtOnce(killedAt(nth, isWritten), administrator(), request, now())).rejects.toBe(BLOW);
    expect(await posts()).toEqual(before);
  }
  const before = await posts();
  for (let time = 0; time < 2; time += 1) await fillGapAtOnce(whole(), administrator(), request, now());
  expect(await posts()).toHaveLength(before.length + 1);
  const inForce = (await desk()).proposals.filter(({ state }) => state === 'in-force');
  expect(inForce).toMatchObject([{ changes: [{ id: request.id }] }]);
  const seen = { id: inForce[0]!._id, seenVersion: 1 };
  await expect(approveProposal(killedAt(2, true), leader, seen, now())).rejects.toBe(BLOW);
  expect(await stored(`p-431229-${request.id}`)).not.toHaveProperty('approvedBy');
  await approveProposal(whole(), leader, seen, now());
  expect(await stored(`p-431229-${request.id}`)).toMatchObject({ approvedBy: 'account-leader' });
});

/** The other was quicker and it is done. */
const notFound = (error: unknown) => expect(error).toMatchObject({ code: 'not-found' });
