import { isReached } from '../../../server/work-items/is-reached';
import { at } from '../../factories/calendar';
import { useSmallCounty } from '../../support/use-small-county';

const world = useSmallCounty(at('2026-06-04'));

it('reaches a person by the account of their own county, whichever county has the matter', async () => {
  const { deps, aPerson, now } = world.county;
  const { personId } = await aPerson();
  const person = await deps.residents.find({ kind: 'job', name: 'test' }, personId);
  const { hasAccount } = deps.residentAccounts;
  const matterElsewhere = { county: '511403', for: personId };
  expect(await isReached({ hasAccount }, matterElsewhere, { person }, now())).toBe(true);
  expect(await isReached({ hasAccount: async () => false }, matterElsewhere, { person }, now())).toBe(false);
});
