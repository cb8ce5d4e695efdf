import fc from 'fast-check';
import { workItemsModel, type StoredWorkItem } from '../../../server/work-items/work-items.model';
import { sightByLine } from '../../../server/work-items/work-items.scope';
import type { Role } from '../../../shared/staff/roles';
import type { Viewer } from '../../../shared/staff/viewer';
import { A_JOB } from '../../factories/viewer';
import { startTestDatabase, type TestDatabase } from '../../support/database';

const { isInScope, scopeOf } = sightByLine;

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

// Few names, so that they meet.
const county = fc.constantFrom('431229', '360121');
const unit = fc.constantFrom('county', 'section', 'town');
const staffId = fc.constantFrom('wang', 'li', 'zhao');
const personId = fc.constantFrom('father', 'daughter', 'neighbour');
const accountId = fc.constantFrom('account-1', 'account-2');

const item = fc
  .record({
    county,
    line: fc.uniqueArray(unit),
    assignee: fc.option(fc.record({ staffId })),
    acted: fc.array(fc.record({ staffId, step: fc.constant('check') }), { maxLength: 2 }),
    for: personId,
    filedBy: fc.record({ account: accountId }),
    requests: fc.option(fc.array(fc.record({ approver: staffId }), { maxLength: 2 }), { nil: undefined }),
    // Another office's part: no resident's, whoever it is for.
    partOf: fc.option(fc.constant({ item: 'i0', code: '3-1' }), { nil: undefined }),
  })
  .map(({ partOf, requests, ...rest }) => ({
    ...rest,
    ...(partOf ? { partOf } : {}),
    ...(requests ? { requests } : {}),
  }));
const viewer: fc.Arbitrary<Viewer> = fc.oneof(
  fc.constant<Viewer>(A_JOB),
  fc.record({
    kind: fc.constant('staff' as const),
    accountId,
    staffId,
    county,
    unit,
    roles: fc.constant<Role[]>([]),
  }),
  fc.record({
    kind: fc.constant('resident' as const),
    accountId,
    personId,
    county,
    actsFor: fc.array(
      fc.record({ personId, basis: fc.constantFrom('guardian' as const, 'family' as const) }),
      { maxLength: 2 },
    ),
  }),
);

test('what has been read is judged as the database would judge it, for every viewer and item', async () => {
  const model = workItemsModel(database.connection, 'scoped');
  const items = fc
    .sample(item, { numRuns: 300, seed: 20261125 })
    .map((each, place) => ({ ...each, _id: `i${place}` })) as unknown as StoredWorkItem[];
  await model.collection.insertMany(items as never[]);
  for (const who of fc.sample(viewer, { numRuns: 200, seed: 4 })) {
    const seen = await model.find(scopeOf(who)!, { _id: 1 }).lean<{ _id: string }[]>();
    expect({ who, seen: seen.map(({ _id }) => _id).sort() }).toEqual({
      who,
      seen: items
        .filter((each) => isInScope(who, each))
        .map(({ _id }) => _id)
        .sort(),
    });
  }
});

test('another office’s part is no resident’s to see, not even of whom it concerns', () => {
  const part = { county: '431229', line: [], for: 'father', filedBy: { account: 'account-1' }, partOf: {} };
  const father = { kind: 'resident' as const, accountId: 'account-1', personId: 'father', county: '431229' };
  expect(isInScope({ ...father, actsFor: [] }, part as unknown as StoredWorkItem)).toBe(false);
  expect(isInScope({ ...father, actsFor: [] }, { ...part, partOf: undefined } as never)).toBe(true);
});

test('the public sees nothing', () => {
  const [any] = fc.sample(item, { numRuns: 1, seed: 1 });
  expect(isInScope({ kind: 'public', address: '127.0.0.1' }, any as unknown as StoredWorkItem)).toBe(false);
  expect(scopeOf({ kind: 'public', address: '127.0.0.1' })).toBeNull();
});
