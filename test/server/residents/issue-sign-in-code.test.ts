import type { ClientSession } from 'mongodb';
import { issueSignInCode } from '../../../server/residents/issue-sign-in-code';
import { tellPerson, type OfficeMessage } from '../../../server/messages/tell-person';
import { at } from '../../factories/calendar';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { aStaffViewer } from '../../factories/viewer';
import { useSmallCounty } from '../../support/use-small-county';

const ELSEWHERE = '431229102';
const world = useSmallCounty(at('2026-06-04', '10:00'), {
  units: [aUnit('other-town', { name: '太阳坪乡残联', area: ELSEWHERE, reportsTo: 'county' })],
  staff: [aStaffMember('stranger').in('other-town').build()],
});
const SYSTEM = new Date('2026-01-05T02:00:00Z');

/** The use case over the real dependencies with a code and a system time that the test knows. */
function deps(code: string) {
  const { deps } = world.county;
  return {
    ...deps,
    organisation: (county: string) => deps.organisations.get(county),
    tellPerson: (session: ClientSession, message: OfficeMessage) => tellPerson(deps.main, session, message),
    newSignInCode: () => code,
    systemNow: () => SYSTEM,
  };
}
/** In the order of the offices' names: both came at one moment. */
const messagesOf = (personId: string) =>
  world.database.connection
    .collection('messages')
    .find({ to: `person:${personId}` })
    .sort({ 'params.office': 1 })
    .toArray();

test('the code comes back in two groups, for seven days of system time, and opens', async () => {
  const { personId } = await world.county.aPerson();
  const { town } = world.county.staff;
  const issued = await issueSignInCode(deps('00390752'), town, personId, world.county.now());
  expect(issued).toEqual({ code: '0039 0752', until: '2026-01-12T02:00:00.000Z' });
  expect(await world.county.deps.signInCodes.redeem(personId, '00390752', SYSTEM)).toBe(true);
});

test('the person is told each time, by which office and where to ask, and never the code', async () => {
  const { personId } = await world.county.aPerson();
  const { town, officer } = world.county.staff;
  for (const [viewer, code] of [
    [town, '48391752'],
    [officer, '48391753'],
  ] as const)
    await issueSignInCode(deps(code), viewer, personId, world.county.now());
  const told = await messagesOf(personId);
  const message = { template: 'sign-in-code-issued', about: personId, at: world.county.now() };
  expect(told).toMatchObject([message, message]);
  expect(told.map(({ params }) => params as unknown)).toEqual([
    { office: '康复股', phone: '0745-0000000' },
    { office: '甘棠镇残联', phone: '0745-0000000' },
  ]);
  expect(JSON.stringify(told)).not.toMatch(/4839\s?175/);
});

test('a worker of another town finds nobody: no code is kept and nobody is told', async () => {
  const { personId } = await world.county.aPerson();
  const stranger = aStaffViewer('stranger', { unit: 'other-town' });
  await expect(
    issueSignInCode(deps('48391752'), stranger, personId, world.county.now()),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect(await messagesOf(personId)).toEqual([]);
  expect(await world.county.deps.signInCodes.redeem(personId, '48391752', SYSTEM)).toBe(false);
});
