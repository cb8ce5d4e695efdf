import type { Connection } from 'mongoose';
import type { ServiceDefinition } from '../../shared/service-catalogue/service-definition';
import { caseworkAt, type Casework } from './casework-over-http';
import { startDemoServer } from './demo-server';
import { installWith } from './installation';
import { appointDesks, type Desk } from './service-desk';

/** The real program, running, with one more service than it was built with. */
export interface ServiceProgram {
  url: string;
  database: Connection;
  casework: Casework;
  discard(): Promise<void>;
}

/** Installs the definition as a file, starts the program on a demo world, and appoints who answers for its steps. */
export async function startWithService(
  definition: ServiceDefinition,
  county: string,
  desks: Readonly<Record<string, Desk>>,
): Promise<ServiceProgram> {
  const installation = installWith(definition);
  const server = await startDemoServer(installation.program);
  const database = await server.connect();
  await appointDesks(database, county, definition, desks);
  return {
    url: server.url,
    database,
    casework: caseworkAt(server.url, database),
    async discard() {
      await server.discard();
      installation.remove();
    },
  };
}
