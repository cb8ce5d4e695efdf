import { plainDate } from '../../../../shared/calendar/plain-date';
import { at } from '../../../factories/calendar';
import { aStaffViewer } from '../../../factories/viewer';
import { giveAccounts } from '../../../support/app';
import { judged, proposalsOf, propose } from '../../../support/change-list';
import { usePetitions } from '../../../support/petitions-over-http';

const { county, desk } = usePetitions(at('2026-06-08'));
beforeAll(() =>
  giveAccounts(county.world.county, [
    aStaffViewer('administrator', { unit: 'county', roles: ['administrator'] }),
  ]),
);

it('who is to be named for accusations is told to no head; a leader judges it only while no leader is named', async () => {
  const administrator = await desk('administrator');
  const { posts } = await county.world.county.deps.organisations.get('431229');
  const duty = posts.find(({ step }) => step === 'accusations')!;
  const change = { what: 'holders', postId: duty._id, holderA: 'officer', holderB: null };
  expect(await propose(administrator, { ...change, effectiveFrom: plainDate('2026-06-15') })).toMatchObject({
    status: 200,
  });
  const [seen] = await proposalsOf(administrator);
  expect(seen!.changes).toMatchObject([{ after: { holderA: '员officer' } }]);

  const [forHead] = await proposalsOf(await desk('head'));
  expect(forHead).toMatchObject({ changes: [], hidden: 1, approvers: null, mayJudge: false });
  expect(JSON.stringify(forHead)).not.toContain('officer');

  await judged(administrator, 'submit', seen!);
  const [forLeader] = await proposalsOf(await desk('leader'));
  expect(forLeader).toMatchObject({ hidden: 0, mayJudge: true, approvers: ['员leader'] });
});
