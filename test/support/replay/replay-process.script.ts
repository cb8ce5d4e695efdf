import pino from 'pino';
import { openConnection } from '../../../server/database/connection';
import { createDependencies } from '../../../server/dependencies';
import { REPLAY, serverJobs } from '../../../server/jobs/server-jobs';
import { loadPublishedServices } from '../../../server/services/published-services';
import { DEFINITIONS } from '../definitions-folder';
import { TODAY } from './population';
import { printerFromSource } from '../printing-from-source';

/** A server process that does nothing but the replay, to be killed in the middle of it. */
async function replay(): Promise<void> {
  const connection = await openConnection(process.env['URI']!);
  const deps = await createDependencies({
    publicUrl: 'http://127.0.0.1:8080',
    connection,
    masterKeys: [Buffer.from(process.env['KEY']!, 'hex')],
    dataDir: '/nonexistent',
    services: await loadPublishedServices(connection, DEFINITIONS, TODAY),
    logger: pino({ level: 'error' }),
    printer: printerFromSource(),
    systemNow: () => new Date(),
    businessNow: () => TODAY,
  });
  process.stdout.write('started\n');
  await serverJobs(deps)
    .find(({ name }) => name === REPLAY)!
    .run();
  process.stdout.write('finished\n');
  process.exit(0);
}

void replay();
