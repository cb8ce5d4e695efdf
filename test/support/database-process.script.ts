import { loadConfig } from '../../server/config';
import { openDatabase } from '../../server/database/open-database';
import { StartRefusal } from '../../server/start-refusal';

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

async function open(): Promise<void> {
  const database = await openDatabase(loadConfig(), tell, []);
  const documents = database.connection.collection<{ _id: number }>('documents');
  tell(`holds ${await documents.countDocuments()}`);
  await documents.insertOne({ _id: Date.now() });
  // Before the line that the test waits for: it may send the signal the moment it reads it.
  process.on('SIGINT', () => {
    void database.stop().then(() => {
      tell('stopped');
      process.exit(0);
    });
  });
  tell(`open ${database.description}`);
  setInterval(() => undefined, 1_000);
}

open().catch((error: unknown) => {
  tell(
    error instanceof StartRefusal ? `refused ${error.code} ${error.message}` : String((error as Error).stack),
  );
  process.exit(1);
});
