import pino from 'pino';
import { Inbox } from '../../../shared/messages/message-view';
import { IssuedSignInCode, SignInCode } from '../../../shared/residents/sign-in-code';
import { at } from '../../factories/calendar';
import { aStaffMember } from '../../factories/staff-member';
import { aResident } from '../../factories/resident';
import { aStaffViewer } from '../../factories/viewer';
import { read, sessionHeaders } from '../../support/api-client';
import { giveAccounts } from '../../support/app';
import { useCountyOverHttp } from '../../support/county-over-http';
import { settleResident } from '../../support/settle-resident';

const logged: string[] = [];
const office = useCountyOverHttp(at('2026-06-04', '10:00'), {
  staff: [aStaffMember('operator').in('county').as('operator').build()],
  logger: pino({ level: 'trace' }, { write: (line) => void logged.push(line) }),
});
const deps = () => office.world.county.deps;
const codeOf = (id: string) => `/api/staff/people/${id}/sign-in-code`;
const looks = () =>
  deps().connection.collection('accessLog').find({ event: 'sign-in-code-issued' }).toArray();

async function somebody(area = '431229101211') {
  const person = aResident().named('潘昌发').livingIn(area).build();
  const { accountId, personId } = await settleResident(deps(), person, office.world.county.now());
  return { id: personId, resident: await office.app.as('resident', accountId) };
}

test('the worker before whom somebody stands gets a code that opens; a newer one ends it; the person reads of both', async () => {
  const { id, resident } = await somebody();
  const town = await office.staff('town');
  const codes = [];
  for (let asked = 0; asked < 2; asked += 1) {
    const { status, body } = await town.send('POST', codeOf(id));
    expect(status).toBe(200);
    const { code, until } = IssuedSignInCode.parse(body);
    expect(code).toMatch(/^\d{4} \d{4}$/);
    expect(new Date(until).getTime()).toBeGreaterThan(deps().systemNow().getTime());
    codes.push(SignInCode.parse(code));
  }
  const [older, newer] = codes as [string, string];
  const { messages } = await read(resident, '/api/resident/messages', Inbox);
  expect(messages).toHaveLength(2);
  expect(messages[0]).toMatchObject({ title: '给您开了一个微信开通码', itemId: null, isRead: false });
  expect(messages[0]!.body).toMatch(/^甘棠镇残联开的。.*马上打 0745-\d+，或者到窗口/);
  expect(await deps().signInCodes.redeem(id, older, deps().systemNow())).toBe(false);
  expect(await deps().signInCodes.redeem(id, newer, deps().systemNow())).toBe(true);
});

test('who gave it to whom stands in the access log; the code stands in no log and in no document', async () => {
  const { id } = await somebody();
  const { accountId } = office.world.county.staff.town;
  const { code } = IssuedSignInCode.parse((await (await office.staff('town')).send('POST', codeOf(id))).body);
  const mine = (await looks()).filter(({ subject }) => (subject as { id: string }).id === id);
  expect(mine).toMatchObject([{ accountId, county: '431229' }]);
  expect(logged.join('')).toContain('/api/staff/people/:id/sign-in-code');
  const documents = await Promise.all(
    (await deps().connection.db!.collections()).map((collection) => collection.find().toArray()),
  );
  for (const words of [logged.join(''), JSON.stringify(documents)])
    for (const form of [code, SignInCode.parse(code)]) expect(words).not.toContain(form);
});

test('no cache keeps the answer', async () => {
  const { id } = await somebody();
  const { token } = await deps().sessions.start('staff', office.world.county.staff.town.accountId);
  const { url } = office.app;
  const answer = await fetch(`${url}${codeOf(id)}`, {
    method: 'POST',
    headers: sessionHeaders(url, 'staff', token),
  });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
});

test('nobody outside the worker’s area, not on the line, not for who handles nothing', async () => {
  const [{ id }, elsewhere] = [await somebody(), await somebody('431229100200')];
  const before = (await looks()).length;
  const town = await office.staff('town');
  for (const unseen of [elsewhere.id, 'nobody'])
    expect((await town.send('POST', codeOf(unseen))).status).toBe(404);
  await giveAccounts(office.world.county, [aStaffViewer('operator', { roles: ['operator'] })]);
  const closedTo = [await office.staff('administrator'), await office.leader()];
  closedTo.push(await office.app.as('staff', 'account-operator'));
  for (const client of closedTo) expect((await client.send('POST', codeOf(id))).status).toBe(403);
  expect(await looks()).toHaveLength(before);
});
