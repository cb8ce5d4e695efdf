import type { ResidentViewer } from '../../../shared/staff/viewer';
import { at } from '../../factories/calendar';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';

const county = useCountyOverHttp(at('2026-03-10'));

/** Somebody files the fuel subsidy of a person, for a vehicle. */
async function files(filer: ResidentViewer, forWhom: ResidentViewer, frameNumber: string) {
  const client = await county.app.as('resident', filer.accountId);
  const photo = await county.upload(client);
  return client.send('POST', '/api/resident/items', {
    ...{ submissionId: clientId(), service: 'fuel-subsidy@1', for: forWhom.personId },
    basis: filer === forWhom ? 'self' : 'family',
    answers: {
      ...{ model: '神鹰 SY-50', frameNumber, proof: 'none', bought: 'earlier', inUse: 'daily' },
      ...{ account: '6217 0000 1234 0427', visitPhone: '19900002207', consentNotice: true },
    },
    papers: { 'person-with-vehicle': [photo], 'frame-number': [photo], 'conformity-certificate': [photo] },
  });
}
const refused = (claim: string, words: RegExp) => ({
  status: 409,
  body: {
    code: 'claim-taken',
    errors: [{ field: claim, message: expect.stringMatching(words) as string }],
  },
});

test('a daughter files for her father once she may, and one vehicle a year', async () => {
  const { world } = county;
  const father = await world.county.aPerson('吴德贵');
  const daughter = await world.county.aPerson('吴小梅');
  expect(await files(daughter, father, 'LB-3701')).toMatchObject({ status: 403 });
  const agent = await world.county.actingFor(daughter, father);
  expect(await files(agent, father, 'LB-3701')).toMatchObject({ status: 201 });
  const second = /一个人一年只补一辆车.*2027年1月1日起可以申请下一年的/;
  expect(await files(agent, father, 'LB-3702')).toMatchObject(refused('person', second));
});

test('nobody else applies for the same vehicle, however its number is typed; the number stands in no id', async () => {
  const { world } = county;
  const owner = await world.county.aPerson('石桂生');
  const neighbour = await world.county.aPerson('潘启光');
  expect(await files(owner, owner, 'LB-9998')).toMatchObject({ status: 201 });
  expect(await files(neighbour, neighbour, 'lb 9998')).toMatchObject(
    refused('vehicle', /一辆车一年只补一次/),
  );
  const claims = JSON.stringify(await world.database.connection.db!.collection('claims').find().toArray());
  expect(claims).toContain('fuel-subsidy:vehicle:');
  expect(claims).not.toMatch(/9998/);
});
