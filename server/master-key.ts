import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config';
import { StartRefusal } from './start-refusal';

/**
 * The key that wraps every data key: MASTER_KEY, else DATA_DIR/master-key, which is made once for an empty data folder.
 * Call it before the database is opened: a data folder without its key is refused, because a new key would open nothing.
 * @throws StartRefusal `master-key-missing`.
 */
export function loadMasterKey(config: Pick<Config, 'masterKey' | 'mongodbUri' | 'dataDir'>): Buffer {
  if (config.masterKey) return config.masterKey;
  const file = join(config.dataDir, 'master-key');
  if (existsSync(file)) {
    const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
    if (key.length !== 32) throw new StartRefusal('master-key-missing', file);
    return key;
  }
  if (config.mongodbUri || existsSync(join(config.dataDir, 'mongo'))) {
    throw new StartRefusal('master-key-missing', file);
  }
  const key = randomBytes(32);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}
