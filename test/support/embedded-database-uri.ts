import { readMongodState } from '../../server/database/mongod-state';

/** The address of the database that a server keeps in its data folder, also while the server is down. */
export const embeddedDatabaseUri = (dataDir: string): string =>
  `mongodb://127.0.0.1:${readMongodState(dataDir)!.port}/zhucantong?directConnection=true`;
