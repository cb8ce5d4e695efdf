import { writeFileSync } from 'node:fs';
import { EJSON } from 'bson';
import { deliverAll } from '../../../server/jobs/deliver-all';
import type { RequestedAction } from '../../../shared/work-items/actions';
import { ResidentItem } from '../../../shared/work-items/resident-view';
import { at } from '../../factories/calendar';
import { aPost } from '../../factories/post';
import { aResident } from '../../factories/resident';
import { read, type SignedInClient } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { settleResident } from '../../support/settle-resident';
import { CERTIFICATE_SERVICES } from '../services/service-rows/certificates';
import type { ServiceRow } from '../services/service-rows/service-row';

/**
 * Writes people whose certificates this program issued, as the release that runs this leaves them: fresh, issued again, regraded,
 * and one whose certificate came from paper. Run like dump-small-county.script.ts; the key is the one of the migration's test.
 */
const STEPS = ['review', 'notice', 'void', 'reissue', 'issue', 'change-issue'];
const county = useCountyOverHttp(at('2026-03-10'), {
  masterKey: Buffer.alloc(32, 2),
  posts: STEPS.map((step) => aPost(`p-${step}`, { unit: 'section', step, holderA: 'officer' })),
});
const rowOf = (code: string): ServiceRow => CERTIFICATE_SERVICES.find((row) => row.code === code)!;

async function goesThrough(resident: SignedInClient, personId: string, code: string): Promise<void> {
  const { world } = county;
  const row = rowOf(code);
  const papers: Record<string, string[]> = {};
  for (const paper of row.papers) papers[paper] = [await county.upload(resident)];
  const form = { submissionId: clientId(), service: `${code}@1`, for: personId, basis: 'self' };
  const answer = await resident.send('POST', '/api/resident/items', {
    ...form,
    answers: row.answers,
    papers,
  });
  const { id } = ResidentItem.parse(answer.body);
  for (const { by, does, record = {}, on, papers: photographed = [] } of row.way) {
    if (on) world.county.setNow(at(on));
    const worker = await county.staff(by);
    const files: Record<string, string[]> = {};
    for (const paper of photographed) files[paper] = [await county.upload(worker)];
    const { version } = await read(resident, `/api/resident/items/${id}`, ResidentItem);
    await county.act(worker, id, { type: does, record, papers: files } as RequestedAction, version);
  }
  await deliverAll(world.county.deps);
}

test('people with certificates of every origin', async () => {
  const { deps } = county.world.county;
  const person = async (who: ReturnType<typeof aResident>, ...services: string[]) => {
    county.world.county.setNow(at('2026-03-10'));
    const { accountId, personId } = await settleResident(deps, who.build(), county.world.county.now());
    const resident = await county.app.as('resident', accountId);
    for (const service of services) await goesThrough(resident, personId, service);
  };
  await person(
    aResident().named('龙建英').withoutCertificate(),
    'certificate-first-issue',
    'certificate-reissue',
  );
  await person(aResident().named('吴德贵'), 'certificate-reissue');
  await person(aResident().named('向远山'), 'certificate-change');
  await person(aResident().named('杨秀兰'));
  await person(aResident().named('石小英').withoutCertificate());

  const { database } = county.world;
  const db = database.connection.db!;
  const dump = await Promise.all(
    ['people', 'workItems'].map(async (name) => ({
      name,
      documents: await db.collection(name).find().sort({ _id: 1 }).toArray(),
    })),
  );
  writeFileSync(
    process.env['DUMP_TO'] ?? '/dev/null',
    `${EJSON.stringify(dump, undefined, 1, { relaxed: false })}\n`,
  );
});
