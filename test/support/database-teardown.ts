import './database-setup';

/** Stops the mongod of this test run, if any test asked for one. */
export default async function endTestDatabase(): Promise<void> {
  await globalThis.endTestDatabase?.();
}
