import { ContactWish } from '../../../shared/residents/contact-wish';
import { Inbox } from '../../../shared/messages/message-view';
import { Me } from '../../../shared/residents/me-view';
import { A_JOB } from '../../factories/viewer';
import { at } from '../../factories/calendar';
import { aResident } from '../../factories/resident';
import { read, type SignedInClient } from '../../support/api-client';
import { useCountyOverHttp } from '../../support/county-over-http';
import { settleResident } from '../../support/settle-resident';

const office = useCountyOverHttp(at('2026-06-04', '10:00'));

const deaf = {
  channels: ['sms' as const, 'village-worker' as const],
  neverCall: true,
  needsSpokenText: false,
};
const contactOf = (id: string) => `/api/staff/people/${id}/contact`;
const wish = (client: SignedInClient, id: string) => read(client, contactOf(id), ContactWish);
const deps = () => office.world.county.deps;

async function somebody(area = '431229101211') {
  const person = aResident().named('潘昌发').livingIn(area).build();
  const { accountId, personId } = await settleResident(deps(), person, office.world.county.now());
  return { id: personId, resident: await office.app.as('resident', accountId) };
}

test('a wish is noted at the counter with who and when, the person is told and reads it; sent again it changes nothing', async () => {
  const { id, resident } = await somebody();
  const town = await office.staff('town');
  const before = await wish(town, id);
  expect(before).toMatchObject({ contact: { channels: ['wechat', 'phone'] }, changed: null });
  const change = { seenVersion: before.version, contact: deaf };
  for (let sent = 0; sent < 2; sent += 1) {
    const { status, body } = await town.send('PUT', contactOf(id), change);
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        version: before.version + 1,
        contact: deaf,
        changed: { who: '员town（甘棠镇残联）', at: at('2026-06-04', '10:00').toISOString() },
      },
    });
  }
  expect((await read(resident, '/api/resident/session', Me)).contact).toEqual(deaf);
  const { messages } = await read(resident, '/api/resident/messages', Inbox);
  expect(messages).toMatchObject([
    {
      title: '怎么联系您，改了一下',
      itemId: null,
      isRead: false,
      body: expect.stringContaining('甘棠镇残联'),
    },
  ]);
  expect(messages[0]!.body).toMatch(/打 0745-\d+/);
  expect((await deps().residents.get(A_JOB, id)).contactChanges).toHaveLength(1);
});

test('who saw an older wish is told so, and nothing of theirs is kept; of two at once one stands', async () => {
  const { id, resident } = await somebody();
  const [town, officer] = await Promise.all([office.staff('town'), office.staff('officer')]);
  const { version } = await wish(town, id);
  const asked = [deaf, { ...deaf, channels: ['paper'] }];
  const answers = await Promise.all(
    [town, officer].map((client, which) =>
      client.send('PUT', contactOf(id), { seenVersion: version, contact: asked[which] }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await read(resident, '/api/resident/messages', Inbox)).messages).toHaveLength(1);
});

test('without a way that reaches them it is refused with a sentence; elsewhere and for other roles there is nobody', async () => {
  const { id } = await somebody();
  const elsewhere = await somebody('431229100200');
  const [town, administrator] = await Promise.all([office.staff('town'), office.staff('administrator')]);
  const { version } = await wish(town, id);
  const none = { seenVersion: version, contact: { ...deaf, channels: ['phone'] } };
  expect(await town.send('PUT', contactOf(id), none)).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'contact', message: expect.stringContaining('不打电话的') }] },
  });
  expect((await administrator.get(contactOf(id))).status).toBe(403);
  for (const unseen of [elsewhere.id, 'nobody']) {
    expect((await town.get(contactOf(unseen))).status).toBe(404);
    expect((await town.send('PUT', contactOf(unseen), { seenVersion: 1, contact: deaf })).status).toBe(404);
  }
  expect(await wish(town, id)).toMatchObject({ version, changed: null });
});
