import type { ResidentViewer } from '../../../shared/staff/viewer';
import { at } from '../../factories/calendar';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';

const county = useCountyOverHttp(at('2026-03-10'));

/** Somebody files the fuel subsidy of a person, for a vehicle. */
async function files(filer: ResidentViewer, forWhom: ResidentViewer, frameNumber: string) {
  const client = await county.app.as('resident', filer.accountId);
  return client.send('POST', '/api/resident/items', {
    ...{ submissionId: clientId(), service: 'fuel-subsidy@1', for: forWhom.personId },
    basis: filer === forWhom ? 'self' : 'family',
    answers: {
      ...{ model: '神鹰 SY-50', frameNumber, proof: 'none', inUse: 'daily' },
      ...{ account: '6217 0000 1234 0427', visitPhone: '19900002207', consentNotice: true },
    },
    papers: {
      'person-with-vehicle': [await county.upload(client)],
      'frame-number': [await county.upload(client)],
    },
  });
}
const refused = (claim: string, words: RegExp) => ({
  status: 409,
  body: {
    code: 'claim-taken',
    errors: [{ field: claim, message: expect.stringMatching(words) as string }],
  },
});

test('a daughter files for her father once she may, one vehicle a year, and nobody else for the same vehicle', async () => {
  const { world } = county;
  const [father, daughter, neighbour] = await Promise.all([
    world.county.aPerson('吴德贵'),
    world.county.aPerson('吴小梅'),
    world.county.aPerson('石桂生'),
  ]);
  expect(await files(daughter, father, 'LB-3701')).toMatchObject({ status: 403 });
  const agent = await world.county.actingFor(daughter, father);
  expect(await files(agent, father, 'LB-3701')).toMatchObject({ status: 201 });

  const second = /一个人一年只补一辆车.*2027年1月1日起可以申请下一年的/;
  expect(await files(agent, father, 'LB-9999')).toMatchObject(refused('person', second));
  // The refused vehicle is free again, the first one is not, however it is typed.
  expect(await files(neighbour, neighbour, 'lb 3701')).toMatchObject(
    refused('vehicle', /一辆车一年只补一次/),
  );
  expect(await files(neighbour, neighbour, 'LB-9999')).toMatchObject({ status: 201 });

  const claims = await world.database.connection.db!.collection('claims').find().toArray();
  expect(JSON.stringify(claims)).toContain('fuel-subsidy:vehicle:');
  expect(JSON.stringify(claims)).not.toMatch(/3701|9999/);

  world.county.setNow(at('2027-01-05'));
  expect(await files(agent, father, 'LB-3701')).toMatchObject({ status: 201 });
});
