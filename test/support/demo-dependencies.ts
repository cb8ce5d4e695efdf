import { ROOT } from './root';
import { join } from 'node:path';
import { pino } from 'pino';
import assistiveDevice from '../../shared/service-catalogue/definitions/assistive-device';
import fuelSubsidy from '../../shared/service-catalogue/definitions/fuel-subsidy';
import homeAccessibility from '../../shared/service-catalogue/definitions/home-accessibility';
import { createDemoClock, type DemoClock } from '../../server/demo-world/demo-clock';
import { createDependencies, type Dependencies } from '../../server/dependencies';
import { publishedServices } from '../../server/services/published-services';
import { calendarYearsIn } from '../../server/time-limits/calendars.repository';
import { seedCalendars } from '../../server/time-limits/seed-calendar';
import type { TestDatabase } from './database';
import { printerFromSource } from './printing-from-source';

/** What is played, or set by its county. */
const DEFINITIONS = [assistiveDevice, fuelSubsidy, homeAccessibility];
export const regionsFolder = join(ROOT, 'server/demo-world/regions');

export interface DemoServer {
  deps: Dependencies & { clock: DemoClock; regionsFolder: string };
  stop(): Promise<void>;
}

/** The dependencies of a whole server on a test database, at a chosen system time. */
export async function wireDemoServer(
  { connection }: TestDatabase,
  systemNow: () => Date,
): Promise<DemoServer> {
  const clock = await createDemoClock(connection, systemNow);
  await seedCalendars(calendarYearsIn(connection.db as never));
  const deps = await createDependencies({
    publicUrl: 'http://127.0.0.1:8080',
    connection,
    masterKeys: [Buffer.alloc(32, 7)],
    dataDir: '/nonexistent',
    services: publishedServices(DEFINITIONS, new Set(DEFINITIONS.map(({ code }) => code))),
    logger: pino({ level: 'error' }),
    printer: printerFromSource(),
    systemNow,
    businessNow: () => clock.now(),
  });
  await Promise.all(Object.values(connection.models).map((model) => model.init()));
  return {
    deps: { ...deps, clock, regionsFolder },
    async stop() {
      await clock.close();
      await deps.sessions.close();
    },
  };
}
