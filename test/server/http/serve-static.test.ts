import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { startHttp, type TestServer } from '../../support/http';
import { until } from '../../support/until';

const H5 =
  '<html><head><script>size()</script><script src="/js/app.0a1b2c3d.js"></script></head><body>H5</body></html>';
const ADMIN = '<html><head><meta property="csp-nonce" nonce="__CSP_NONCE__"></head><body>ADMIN</body></html>';
const asPage = { headers: { Accept: 'text/html,*/*' } };

let dir: string;
let http: TestServer;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'static-'));
  await mkdir(join(dir, 'h5/js'), { recursive: true });
  await mkdir(join(dir, 'admin/assets'), { recursive: true });
  await writeFile(join(dir, 'h5/index.html'), H5);
  await writeFile(join(dir, 'h5/js/app.0a1b2c3d.js'), 'plain()');
  await writeFile(join(dir, 'h5/js/app.0a1b2c3d.js.br'), brotliCompressSync('plain()'));
  await writeFile(join(dir, 'h5/logo.svg'), '<svg/>');
  await writeFile(join(dir, 'admin/index.html'), ADMIN);
  await writeFile(join(dir, 'admin/assets/main-BxYkQwab.js'), 'admin()');
  http = await startHttp([], {
    frontEnds: [
      { base: '', dir: join(dir, 'h5'), buildCommand: 'npm run build' },
      { base: '/admin', dir: join(dir, 'admin'), buildCommand: 'npm run build' },
    ],
  });
});
afterAll(async () => {
  await http.close();
  await rm(dir, { recursive: true });
});

const cachingOf = async (path: string) => (await http.call(path)).headers.get('cache-control');

describe('the front ends', () => {
  it.each([
    ['/', 'H5'],
    ['/pages/apply/index', 'H5'],
    ['/administration', 'H5'],
    ['/admin', 'ADMIN'],
    ['/admin/', 'ADMIN'],
    ['/admin/queue/mine', 'ADMIN'],
  ])('open %s as a page of %s', async (path, page) => {
    const response = await http.call(path, asPage);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(await response.text()).toContain(page);
  });

  it('keep hashed files for ever and ask again for the rest', async () => {
    expect(await cachingOf('/js/app.0a1b2c3d.js')).toContain('immutable');
    expect(await cachingOf('/admin/assets/main-BxYkQwab.js')).toContain('immutable');
    expect(await cachingOf('/logo.svg')).toBe('no-cache');
  });

  it('send what was compressed before', async () => {
    const response = await http.call('/js/app.0a1b2c3d.js', { headers: { 'Accept-Encoding': 'br' } });
    expect([response.headers.get('content-encoding'), await response.text()]).toEqual(['br', 'plain()']);
  });

  it('answer a missing file with 404, not with a page', async () => {
    expect((await http.call('/js/gone.js', asPage)).status).toBe(404);
    expect((await http.call('/admin/assets/gone.js', { headers: { Accept: '*/*' } })).status).toBe(404);
    expect((await http.call('/nothing', { headers: { Accept: 'application/json' } })).status).toBe(404);
  });

  it('never answer for the API', async () => {
    expect((await http.call('/api/nothing', asPage)).headers.get('content-type')).toContain('problem+json');
  });

  it('do not leave their folder', async () => {
    for (const path of [
      '/..%2fadmin/index.html',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/admin/..%2f..%2f..%2fetc/passwd',
    ]) {
      expect(await (await http.call(path, asPage)).text()).not.toContain('root:');
    }
  });

  it('take no changes', async () => {
    expect((await http.call('/', { method: 'POST' })).status).toBe(404);
  });
});

describe('the policy of a page', () => {
  const policyAndPage = async (path: string) => {
    const response = await http.call(path, asPage);
    return { policy: response.headers.get('content-security-policy') ?? '', html: await response.text() };
  };

  it('lets the inline script of the built page run, and no other', async () => {
    const { policy, html } = await policyAndPage('/');
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(html).toContain(`<script nonce="${nonce}">size()`);
    expect(html).toContain('<script src="/js/app.0a1b2c3d.js">');
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
  });

  it('hands its nonce to a page that asks for it, and then allows no other inline style', async () => {
    const { policy, html } = await policyAndPage('/admin');
    const nonce = /nonce="([^"]+)"/.exec(html)?.[1];
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(policy).not.toContain('unsafe');
  });
});

describe('a build that is missing', () => {
  it('says which command to run, and is found as soon as it is there', async () => {
    const late = join(dir, 'late');
    const waiting = await startHttp([], {
      frontEnds: [{ base: '', dir: late, buildCommand: 'npm run build' }],
    });
    const before = await waiting.call('/', asPage);
    expect([before.status, await before.text()]).toEqual([503, expect.stringContaining('npm run build')]);
    await mkdir(late);
    await writeFile(join(late, 'index.html'), H5);
    expect((await waiting.call('/', asPage)).status).toBe(200);
    await waiting.close();
  });

  it('serve the build before while a new one is being written, and the new one when it is there', async () => {
    await rm(join(dir, 'h5'), { recursive: true });
    expect(await (await http.call('/js/app.0a1b2c3d.js')).text()).toBe('plain()');
    await mkdir(join(dir, 'h5/js'), { recursive: true });
    await writeFile(join(dir, 'h5/js/app.99999999.js'), 'newer()');
    await writeFile(join(dir, 'h5/index.html'), H5.replace('>H5<', '>NEWER<'));
    await new Promise((done) => setTimeout(done, 2_100));
    await until(async () => (await (await http.call('/', asPage)).text()).includes('NEWER'));
    expect(await (await http.call('/js/app.99999999.js')).text()).toBe('newer()');
  });
});
