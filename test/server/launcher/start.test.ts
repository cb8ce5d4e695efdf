import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const REPOSITORY = resolve(__dirname, '../../..');

/** A tiny server in the place of ours: it says who it is and which signals reached it. */
const SERVER = `
import { answer } from '@zhucantong/shared/answer';
let signals = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    signals += 1;
    process.stdout.write(signal + '\\n');
    setTimeout(() => process.exit(signals === 1 ? 7 : 8), 300);
  });
}
process.on('disconnect', () => process.exit(9));
process.stdout.write('ready ' + answer + '\\n');
`;

let house: string;
let running: ChildProcess | undefined;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

/** A repository of the same shape, whose mini-program and admin build in no time. */
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'zhucantong-house-'));
  cpSync(join(REPOSITORY, 'server/launcher'), join(house, 'server/launcher'), { recursive: true });
  mkdirSync(join(house, 'node_modules'));
  symlinkSync(join(REPOSITORY, 'node_modules/esbuild'), join(house, 'node_modules/esbuild'));
  write('package.json', '{ "type": "module", "private": true, "workspaces": ["server/admin"] }');
  write('package-lock.json', '{ "packages": { "": {}, "node_modules/a": { "version": "1.0.0" } } }');
  write('node_modules/.package-lock.json', '{ "packages": { "node_modules/a": { "version": "1.0.0" } } }');
  write('server/printing/sheet-worker.ts', 'export const prints = true;');
  write('server/main.ts', SERVER);
  write('shared/answer.ts', 'export const answer: number = 42;');
  write('shared/service-catalogue/definitions/wheelchair.ts', "export const definition = { code: 'AD' };");
  write(
    'server/admin/package.json',
    '{ "name": "@zhucantong/admin", "scripts": { "build": "node build.mjs" } }',
  );
  write('server/admin/build.mjs', page('dist'));
  write('node_modules/@tarojs/cli/package.json', '{ "type": "module" }');
  write('node_modules/@tarojs/cli/bin/taro', page('dist/h5'));
  write('miniapp/src/app.tsx', '');
});

const page = (folder: string): string =>
  `import { mkdirSync, writeFileSync } from 'node:fs';
   mkdirSync('${folder}', { recursive: true });
   writeFileSync('${folder}/index.html', '<p>${'x'.repeat(2_000)}</p>');`;

afterEach(async () => {
  if (running && running.exitCode === null) running.kill('SIGTERM');
  await pause(400);
  rmSync(house, { recursive: true, force: true });
});

function start(): {
  child: ChildProcess;
  output: () => string;
  ready: () => Promise<void>;
  ends: Promise<unknown>;
} {
  let output = '';
  const child = spawn(process.execPath, [join(house, 'server/launcher/start.mjs')], {
    cwd: house,
    env: { PATH: process.env['PATH'] },
    detached: true,
  });
  running = child;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ends = new Promise((done) => child.once('close', (code, signal) => done(code ?? signal)));
  const ready = async (): Promise<void> => {
    for (const end = Date.now() + 20_000; !output.includes('ready'); await pause(20)) {
      if (Date.now() > end || child.exitCode !== null) throw new Error(`not ready:\n${output}`);
    }
  };
  return { child, output: () => output, ready, ends };
}

it('builds everything once, starts, and on Ctrl-C passes one signal and returns the exit code', async () => {
  const first = start();
  await first.ready();
  expect(first.output()).toMatch(/✓ 构建服务端[^]*✓ 构建工作人员后台[^]*✓ 构建手机网页版[^]*ready 42/);
  process.kill(-first.child.pid!, 'SIGINT'); // the terminal, to the whole group
  first.child.kill('SIGINT'); // npm, a moment later
  expect(await first.ends).toBe(7);
  expect(first.output().match(/SIGINT/g)).toHaveLength(1);
  for (const name of [
    'miniapp/dist/h5/index.html.gz',
    'server/admin/dist/index.html.br',
    'server/dist/main.js.map',
    'server/dist/sheet-worker.js',
  ]) {
    expect(readFileSync(join(house, name)).length).toBeGreaterThan(0);
  }
  expect(readFileSync(join(house, 'server/dist/definitions/wheelchair.js'), 'utf8')).toContain('AD');

  const second = start();
  await second.ready();
  expect(second.output()).not.toContain('构建');
  second.child.kill('SIGTERM');
  expect(await second.ends).toBe(7);
}, 60_000);

it('builds again only what a changed source belongs to', async () => {
  const first = start();
  await first.ready();
  first.child.kill('SIGTERM');
  await first.ends;
  write('server/main.ts', SERVER.replace('ready', 'ready again'));
  const second = start();
  await second.ready();
  expect(second.output()).toMatch(/构建服务端[^]*ready again/);
  expect(second.output()).not.toMatch(/后台|H5/);
  second.child.kill('SIGTERM');
  await second.ends;
}, 60_000);

it('the server notices when the launcher is killed', async () => {
  const each = start();
  await each.ready();
  each.child.kill('SIGKILL');
  expect(await each.ends).toBe('SIGKILL'); // its output closes only when the server is gone too
}, 60_000);

it('a build that fails ends the start with its own words, and is tried again the next time', async () => {
  write('server/main.ts', 'this is no program');
  const each = start();
  expect(await each.ends).toBe(1);
  expect(each.output()).toMatch(/✗ 构建服务端/);
  write('server/main.ts', SERVER);
  await start().ready();
}, 60_000);

it('an old Node is told so in one sentence', async () => {
  const pretend =
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.1' } })";
  const script = join(house, 'server/launcher/start.mjs');
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${pretend}`, script]);
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  expect(await new Promise((done) => child.once('close', done))).toBe(1);
  expect(output).toMatch(/^需要 Node 20\.19 .*18\.20\.1.*（Node 20\.19 or newer.*）\n$/);
});
