import { IssuedSignInCode } from '../../../shared/residents/sign-in-code';
import { Me, SessionOpened } from '../../../shared/residents/me-view';
import { WeChatSignedIn, type WeChatBinding } from '../../../shared/residents/wechat-sign-in';
import type { Resident } from '../../../shared/residents/resident';
import { createWeChat, type WeChat } from '../../../server/gateways/wechat';
import { registerResident } from '../../../server/residents/register-resident';
import { at } from '../../factories/calendar';
import { aResident } from '../../factories/resident';
import { A_JOB } from '../../factories/viewer';
import { apiClient, read, type ApiAnswer } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { WeChatStandIn } from '../../support/wechat-stand-in';

let standIn: WeChatStandIn;
let asking: WeChat;
beforeAll(async () => {
  standIn = await WeChatStandIn.start();
  asking = createWeChat(standIn.settings);
});
afterAll(() => standIn.close());

const weChat: WeChat = { openIdOf: (code) => asking.openIdOf(code), phoneOf: (code) => asking.phoneOf(code) };
const county = useCountyOverHttp(at('2026-06-03', '10:00'), { weChat });
const PATH = '/api/resident/session/wechat';

/** The mini-program of somebody's telephone. @param token absent: nobody is signed in on it. */
const phone = (token?: string) =>
  apiClient(county.app.url, {
    'X-Client': 'weapp',
    ...(token && { Authorization: `Bearer ${token}` }),
  });

let opened = 0;
const anOpenId = () => `open-${(opened += 1)}`;

async function registered(resident: Resident): Promise<Resident> {
  const { deps } = county.world.county;
  const { county: code, area, profile, contact } = resident;
  const registration = { requestId: clientId(), county: code, area, profile, contact };
  const { residentId } = await registerResident(
    { ...deps, areaOf: deps.organisations.areaOf },
    A_JOB,
    registration,
    county.world.county.now(),
  );
  return { ...resident, _id: residentId };
}

async function ticketOf(openId: string): Promise<string> {
  const answer = await phone().send('POST', PATH, { code: standIn.loginCode(openId) });
  expect(answer).toMatchObject({ status: 200, body: { known: false } });
  return (answer.body as { ticket: string }).ticket;
}

const bind = (ticket: string, identityNumber: string, proof: WeChatBinding['proof']) =>
  phone().send('POST', `${PATH}/binding`, { ticket, identityNumber, proof });
const byPhone = (number: string) => ({ by: 'phone', code: standIn.phoneCode(number) }) as const;
const byCode = (code: string) => ({ by: 'sign-in-code', code }) as const;

/** Somebody binds this WeChat with the number that stands in the register. @returns their session's token. */
async function bound({ profile }: Resident, openId: string): Promise<string> {
  const answer = await bind(await ticketOf(openId), profile.identityNumber, byPhone(profile.phone));
  expect(answer).toMatchObject({ status: 200 });
  return SessionOpened.parse(answer.body).token!;
}

async function codeFor({ _id }: Resident): Promise<string> {
  const town = await county.staff('town');
  const answer = await town.send('POST', `/api/staff/people/${_id}/sign-in-code`);
  return IssuedSignInCode.parse(answer.body).code;
}

const problem = (status: number, code: string) =>
  ({ status, body: expect.objectContaining({ code }) }) as ApiAnswer;

it('who is bound once is signed in by the code of wx.login alone from then on', async () => {
  const person = await registered(aResident().named('龙建英').build());
  const openId = anOpenId();
  const first = await bound(person, openId);
  expect(await read(phone(first), '/api/resident/session', Me)).toMatchObject({ personId: person._id });

  const again = await phone().send('POST', PATH, { code: standIn.loginCode(openId) });
  const answer = WeChatSignedIn.parse(again.body);
  expect(answer).toMatchObject({ known: true, me: { personId: person._id } });
  expect(
    await county.world.database.connection.collection('accounts').countDocuments({ personId: person._id }),
  ).toBe(1);
});

it('a browser inside WeChat gets a cookie and no token', async () => {
  const person = await registered(aResident().build());
  const openId = anOpenId();
  await bound(person, openId);
  const response = await fetch(`${county.app.url}${PATH}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Zhucantong': '1', Origin: county.app.url },
    body: JSON.stringify({ code: standIn.loginCode(openId) }),
  });
  expect(await response.json()).toMatchObject({ known: true, token: null });
  expect(response.headers.get('set-cookie')).toMatch(
    /^zc_resident=[\w-]{43}; path=\/api\/resident;.*httponly$/i,
  );
});

it('whoever has another number by now uses the code that a worker gave, once', async () => {
  const person = await registered(aResident().build());
  const code = await codeFor(person);
  const answer = await bind(await ticketOf(anOpenId()), person.profile.identityNumber, byCode(code));
  expect(answer).toMatchObject({ status: 200, body: { me: { personId: person._id } } });
  const again = await bind(await ticketOf(anOpenId()), person.profile.identityNumber, byCode(code));
  expect(again).toMatchObject(problem(422, 'binding-refused'));
});

it('whatever is wrong, number or proof, the answer is the same', async () => {
  const person = await registered(aResident().build());
  const other = await registered(aResident().build());
  const stranger = aResident().build().profile;
  const { identityNumber, phone: number } = person.profile;
  const wrong: [string, WeChatBinding['proof']][] = [
    [stranger.identityNumber, byPhone(number)],
    [identityNumber, byPhone('19900009999')],
    [identityNumber, byPhone(other.profile.phone)],
    [identityNumber, byCode('00000000')],
    [identityNumber, byCode(await codeFor(other))],
  ];
  const answers = [];
  for (const [who, proof] of wrong) answers.push(await bind(await ticketOf(anOpenId()), who, proof));
  const { requestId: _, ...first } = answers[0]!.body as { requestId: string };
  for (const { status, body } of answers)
    expect({ status, ...(body as object) }).toMatchObject({ ...first, status: 422 });
});

it('a newer WeChat of the same person signs the older one out, which then opens nothing', async () => {
  const person = await registered(aResident().build());
  const older = anOpenId();
  const before = await bound(person, older);
  await bound(person, anOpenId());
  expect((await phone(before).get('/api/resident/session')).status).toBe(401);
  await ticketOf(older);
});

it('the WeChat of one person is not taken for another, until it opens nothing any more', async () => {
  const [daughter, father] = [await registered(aResident().build()), await registered(aResident().build())];
  const openId = anOpenId();
  const ticket = await ticketOf(openId);
  await bound(daughter, openId);
  const { identityNumber, phone: number } = father.profile;
  expect(await bind(ticket, identityNumber, byPhone(number))).toMatchObject(problem(409, 'wechat-taken'));

  await bound(daughter, anOpenId());
  expect(await bind(ticket, identityNumber, byPhone(number))).toMatchObject({
    status: 200,
    body: { me: { personId: father._id } },
  });
});

it('unbound by its person, a WeChat opens nothing, and can be bound to whose it is', async () => {
  const [wrong, right] = [await registered(aResident().build()), await registered(aResident().build())];
  const openId = anOpenId();
  const token = await bound(wrong, openId);
  expect((await phone(token).send('DELETE', `${PATH}/binding`)).status).toBe(204);
  expect((await phone(token).get('/api/resident/session')).status).toBe(401);
  await ticketOf(openId);
  await bound(right, openId);
  const { connection } = county.world.database;
  const logged = connection.collection('accessLog');
  expect(await logged.countDocuments({ event: 'wechat-unbound', 'subject.person': wrong._id })).toBe(1);
});

it('one WeChat bound to two people at one moment opens the account of one of them', async () => {
  const people = [await registered(aResident().build()), await registered(aResident().build())];
  const openId = anOpenId();
  const ticket = await ticketOf(openId);
  await Promise.all(
    people.map(({ profile }) => bind(ticket, profile.identityNumber, byPhone(profile.phone))),
  );
  const answer = await phone().send('POST', PATH, { code: standIn.loginCode(openId) });
  const signedIn = WeChatSignedIn.parse(answer.body);
  expect(people.map(({ _id }) => _id)).toContain(signedIn.known && signedIn.me.personId);
});

it('a child under fourteen is told that the guardian signs in; one of fourteen signs in', async () => {
  const child = await registered(aResident().born('20120604').build());
  const { identityNumber, phone: number } = child.profile;
  const refused = await bind(await ticketOf(anOpenId()), identityNumber, byPhone(number));
  expect(refused).toMatchObject(problem(422, 'binding-refused'));
  expect(refused.body).toMatchObject({ errors: [{ field: 'identityNumber', message: /监护人/ }] });
  await bound(await registered(aResident().born('20120603').build()), anOpenId());
});

it('a ticket of another making is worth nothing', async () => {
  const { identityNumber, phone: number } = (await registered(aResident().build())).profile;
  const ticket = await ticketOf(anOpenId());
  const [openId, until, mark] = ticket.split('~') as [string, string, string];
  for (const forged of [
    '',
    'x',
    `${openId}~${Number(until) + 1}~${mark}`,
    `other~${until}~${mark}`,
    `${openId}~${until}~`,
  ])
    expect(await bind(forged, identityNumber, byPhone(number))).toMatchObject(
      problem(410, 'wechat-sign-in-expired'),
    );
});

it('who tries many identity numbers is stopped, and so is who tries many proofs of one', async () => {
  const ticket = await ticketOf(anOpenId());
  const guess = () => bind(ticket, aResident().build().profile.identityNumber, byCode('12345678'));
  for (let tries = 0; tries < 10; tries += 1)
    expect(await guess()).toMatchObject(problem(422, 'binding-refused'));
  expect(await guess()).toMatchObject(problem(429, 'too-many-attempts'));
});

it('what is no identity number, or no code, is said beside its field', async () => {
  const ticket = await ticketOf(anOpenId());
  const answer = await bind(ticket, '123', byCode('1234'));
  expect(answer).toMatchObject({
    status: 422,
    body: {
      errors: [
        { field: 'identityNumber', message: '身份证号要 18 位，最后一位可以是 X。' },
        { field: 'proof.code', message: '开通码是 8 个数字，请再看一遍。' },
      ],
    },
  });
});

it('the binding stands in the access log with how it was proven; the openid stands nowhere', async () => {
  const person = await registered(aResident().build());
  const openId = `open-secret-${clientId()}`;
  await bound(person, openId);
  const { connection } = county.world.database;
  const logged = await connection
    .collection('accessLog')
    .findOne({ event: 'wechat-bound', 'subject.person': person._id });
  expect(logged).toMatchObject({ door: 'resident', reason: 'phone', county: '431229' });
  for (const { name } of await connection.db!.listCollections().toArray()) {
    const all = await connection.collection(name).find().toArray();
    expect(JSON.stringify(all)).not.toContain(openId);
  }
});
