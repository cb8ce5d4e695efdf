import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { defineRoute } from '../../../server/http/route';
import { startHttp, type TestServer } from '../../support/http';

const facts = {
  method: 'GET',
  door: 'public',
  permission: 'x.read',
  summary: 'X.',
  response: z.string(),
} as const;
const long = '办件'.repeat(1_000);
let http: TestServer;
beforeAll(async () => {
  http = await startHttp([
    defineRoute({ ...facts, path: '/api/public/long', name: 'long' }, async () => long),
    defineRoute({ ...facts, path: '/api/public/short', name: 'short' }, async () => 'x'),
  ]);
});
afterAll(() => http.close());

function ask(
  path: string,
  encoding: string,
): Promise<{ encoding: string | undefined; vary: string | undefined; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    get(`${http.url}${path}`, { headers: { 'Accept-Encoding': encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          encoding: response.headers['content-encoding'],
          vary: response.headers.vary,
          bytes: Buffer.concat(chunks),
        }),
      );
    }).on('error', reject);
  });
}

describe('a text answer', () => {
  it('of more than a packet is compressed for a client that takes it', async () => {
    const { encoding, vary, bytes } = await ask('/api/public/long', 'br, gzip');
    expect([encoding, vary, JSON.parse(gunzipSync(bytes).toString())]).toEqual([
      'gzip',
      'Accept-Encoding',
      long,
    ]);
    expect(bytes.length).toBeLessThan(200);
  });

  it.each([
    ['/api/public/long', 'identity'],
    ['/api/public/short', 'gzip'],
  ])('%s for %s is sent as it is', async (path, encoding) => {
    expect((await ask(path, encoding)).encoding).toBeUndefined();
  });
});
