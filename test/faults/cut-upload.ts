import { Caller } from './support/caller';
import { check } from './support/check-county';
import { cutUploadOnPhone } from './support/cut-upload-on-phone';
import { cutUploadOnSocket } from './support/cut-upload-on-socket';
import type { FaultCounty } from './support/fault-county';
import type { FaultServer } from './support/fault-server';
import { handIn } from './support/noted-requests';
import { Ledger } from './support/ledger';
import { patiently } from './support/patiently';
import type { Outcome, Scene } from './support/scene';
import { aSubmission } from '../factories/submission';
import { DEVICE_CATALOGUE } from '../../shared/service-catalogue/device-catalogue';
import { clientId } from '../support/client-id';
import { photoOfNoise } from '../factories/picture';
import { until } from '../support/until';

const RAW_CUTS = 24;
const DAY_MS = 86_400_000;

/** A phone loses the network in the middle of an upload: at seeded bytes on a bare line, and for a person in the browser. */
export async function cutUpload(
  scene: Scene,
  settings: { rounds?: number; browser?: boolean } = {},
): Promise<Outcome> {
  const server = await scene.server();
  const county = await scene.county(server);
  const ledger = new Ledger();
  const cuts = settings.rounds ?? RAW_CUTS;
  for (let round = 1; round <= cuts; round += 1) await onBareLine(scene, server, county, ledger, round);
  scene.say(`${cuts} uploads cut at seeded bytes, each sent again and handed in`);
  let phone: string | undefined;
  if (settings.browser !== false) phone = await cutUploadOnPhone(scene, server, county, ledger);
  const verdict = await check(county, ledger, () => server.now());
  verdict.doubled.push(...(await leftOver(server, county)));
  return {
    ...verdict,
    rounds: cuts + (settings.browser === false || phone ? 0 : 1),
    voidRounds: 0,
    unclear: ledger.unclear,
    unanswered: ledger.unanswered,
    ...(phone ? { notRun: phone } : {}),
  };
}

/** One upload cut somewhere, sometimes only before the answer came; then the same upload whole, and the application. */
async function onBareLine(
  scene: Scene,
  server: FaultServer,
  county: FaultCounty,
  ledger: Ledger,
  round: number,
): Promise<void> {
  const resident = county.residents[round % county.residents.length]!;
  const photo = { uploadId: clientId(), bytes: await photoOfNoise(400, 300) };
  const token = await county.signIn('resident', resident.accountId);
  const share = scene.random.chance(0.25) ? 1 : scene.random.next();
  await cutUploadOnSocket(server.url, token, photo, share);
  ledger.noteFailure('broken');
  const caller = new Caller(
    { county, ledger, urls: () => [server.url], isGivenUp: () => false },
    'resident',
    resident.accountId,
  );
  const answer = await caller.ask({ method: 'POST', path: '/api/resident/files', photo });
  if (answer.kind !== 'done') throw new Error('the photo did not arrive the second time');
  const { id } = answer.body as { id: string };
  const application = aSubmission(resident.personId, [id]);
  const device = DEVICE_CATALOGUE[round % DEVICE_CATALOGUE.length]!.value;
  await handIn(caller, ledger, { ...application, answers: { ...application.answers, device } });
}

/** A day later the sweep has taken what was begun and never came: in the store lie the photos of the items and nothing else. */
async function leftOver(server: FaultServer, { deps }: FaultCounty): Promise<string[]> {
  const db = deps.connection.db!;
  await server.end();
  server.setClock(2 * DAY_MS);
  await server.start();
  const unheld = () => db.collection('files').countDocuments({ 'heldBy.0': { $exists: false } });
  await until(async () => (await patiently(unheld)) === 0, { withinMs: 30_000, everyMs: 200 }).catch(
    () => undefined, // what still lies about is told below
  );
  const [files, contents, chunks] = await Promise.all([
    db.collection('files').countDocuments(),
    db.collection('files.files').countDocuments(),
    db.collection('files.chunks').distinct('files_id'),
  ]);
  const faults: string[] = [];
  if ((await unheld()) > 0) faults.push(`${await unheld()} uploads lie about that no item holds`);
  // Each photo has its thumbnail beside it.
  if (contents !== 2 * files || chunks.length !== contents)
    faults.push(`${files} photos have ${contents} contents and chunks of ${chunks.length}`);
  return faults;
}
