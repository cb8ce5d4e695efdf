import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describeConfig, loadConfig } from '../../server/config';
import { loadMasterKey } from '../../server/master-key';

it('an empty environment gives a demo on this machine, with its own database', () => {
  expect(loadConfig({ PORT: '', DEMO: '' })).toEqual({
    port: 8080,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:8080',
    dataDir: resolve('.data'),
    cacheDir: resolve('.cache'),
    demo: true,
    logLevel: 'warn',
    searchPath: '',
  });
});

it('the address that people open is said, or made of host and port', () => {
  expect(loadConfig({ PUBLIC_URL: 'https://cl.example' }).publicUrl).toBe('https://cl.example');
  expect(loadConfig({ HOST: '::1', PORT: '9000' }).publicUrl).toBe('http://[::1]:9000');
  expect(() => loadConfig({ PUBLIC_URL: 'cl.example' })).toThrow('PUBLIC_URL');
});

it('a mini-program of one’s own is named with its secret, or not at all', () => {
  const app = { WECHAT_APP_ID: 'wx-app', WECHAT_APP_SECRET: 'its-secret' };
  expect(loadConfig(app).weChat).toEqual({
    appId: 'wx-app',
    appSecret: 'its-secret',
    api: 'https://api.weixin.qq.com',
  });
  expect(loadConfig({ ...app, WECHAT_API: 'http://127.0.0.1:9' }).weChat?.api).toBe('http://127.0.0.1:9');
  for (const half of [{ WECHAT_APP_ID: 'wx-app' }, { WECHAT_APP_SECRET: 'its-secret' }])
    expect(() => loadConfig(half)).toThrow(/WECHAT_APP_SECRET \(goes together with WECHAT_APP_ID\)/);
});

it('a database of one’s own is no demo unless one says so', () => {
  const MONGODB_URI = 'mongodb://one.example,two.example/zhucantong?replicaSet=rs0';
  expect(loadConfig({ MONGODB_URI }).demo).toBe(false);
  expect(loadConfig({ MONGODB_URI, DEMO: 'on' }).demo).toBe(true);
  expect(loadConfig({ DEMO: 'off' }).demo).toBe(false);
});

it('every wrong variable is named in one sentence, and no value is repeated', () => {
  const secret = 'bm90LTMyLWJ5dGVz';
  const wrong = {
    PORT: '70000',
    MASTER_KEY: secret,
    MONGODB_URI: 'http://x',
    LOG_LEVEL: 'loud',
    DEMO: 'yes',
  };
  let message = '';
  try {
    loadConfig(wrong);
  } catch (error) {
    message = (error as Error).message;
  }
  for (const name of Object.keys(wrong)) expect(message).toContain(name);
  expect(message).not.toContain(secret);
  expect(message.split('\n')).toHaveLength(1);
});

it('README documents exactly these variables', () => {
  const table = [
    '| Variable | Default | Meaning |',
    '|---|---|---|',
    ...describeConfig().map(
      ({ name, fallback, meaning }) => `| \`${name}\` | ${fallback && `\`${fallback}\``} | ${meaning} |`,
    ),
  ].join('\n');
  expect(readFileSync(resolve(__dirname, '../../README.md'), 'utf8')).toContain(table);
});

describe('the master key', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'zhucantong-key-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
  const load = (more: Partial<Parameters<typeof loadMasterKey>[0]> = {}) =>
    loadMasterKey({ masterKey: undefined, mongodbUri: undefined, dataDir, ...more });

  it('is made once for an empty data folder, readable by its owner alone', () => {
    const key = load();
    expect(key).toHaveLength(32);
    expect(load()).toEqual(key);
    expect(statSync(join(dataDir, 'master-key')).mode & 0o777).toBe(0o600);
  });

  it('is never made anew beside data that another one sealed', () => {
    mkdirSync(join(dataDir, 'mongo'));
    expect(() => load()).toThrow(expect.objectContaining({ code: 'master-key-missing' }));
  });

  it('must be given with a database of one’s own', () => {
    expect(() => load({ mongodbUri: 'mongodb://one.example/x' })).toThrow(
      expect.objectContaining({ code: 'master-key-missing' }),
    );
    const masterKey = Buffer.alloc(32, 7);
    expect(load({ mongodbUri: 'mongodb://one.example/x', masterKey })).toEqual(masterKey);
  });

  it('a damaged file is refused, not replaced', () => {
    writeFileSync(join(dataDir, 'master-key'), 'short');
    expect(() => load()).toThrow(expect.objectContaining({ code: 'master-key-missing' }));
  });
});
