import '../support/web-globals';
import * as z from 'zod/mini';
import { ApiProblem } from '../../../server/admin/src/api/problem';
import { listenForSessionEnd, request, requestIfChanged } from '../../../server/admin/src/api/request';
import { problem, startFakeServer } from '../support/fake-server';

const Answer = z.object({ words: z.string() });
const path = '/api/staff/thing';

describe('request', () => {
  it('marks unsafe requests as this page’s own', async () => {
    const { seen } = startFakeServer({ [`POST ${path}`]: () => ({ body: { words: '好' } }) });
    await expect(request(Answer, 'POST', path, { body: { a: 1 } })).resolves.toEqual({ words: '好' });
    expect(seen[0]).toMatchObject({ body: { a: 1 }, headers: { 'X-Zhucantong': '1' } });
  });

  it('turns a problem document into an ApiProblem with code, sentence and number', async () => {
    startFakeServer({ [`GET ${path}`]: () => problem(409, 'changed-meanwhile', { currentVersion: 18 }) });
    const failure = await request(Answer, 'GET', path).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiProblem);
    expect(failure).toMatchObject({
      status: 409,
      code: 'changed-meanwhile',
      message: '没有办成。',
      requestId: 'E-1',
    });
  });

  it('refuses an answer of another shape', async () => {
    startFakeServer({ [`GET ${path}`]: () => ({ body: { other: 1 } }) });
    await expect(request(Answer, 'GET', path)).rejects.toMatchObject({ code: 'unreadable-answer' });
  });

  it('says that nobody answered when the network is gone', async () => {
    Object.defineProperty(globalThis, 'fetch', {
      value: () => Promise.reject(new TypeError('network')),
      configurable: true,
      writable: true,
    });
    await expect(request(Answer, 'GET', path)).rejects.toMatchObject({ status: 0, code: 'no-answer' });
  });

  it('locks the page when the session has ended', async () => {
    startFakeServer({ [`GET ${path}`]: () => problem(401, 'not-signed-in') });
    const onEnd = jest.fn();
    const stop = listenForSessionEnd(onEnd);
    await expect(request(Answer, 'GET', path)).rejects.toBeInstanceOf(ApiProblem);
    expect(onEnd).toHaveBeenCalledTimes(1);
    stop();
  });

  it('gives nothing for an unchanged list', async () => {
    const { seen } = startFakeServer({ [`GET ${path}`]: () => ({ status: 304 }) });
    await expect(requestIfChanged(Answer, path, { etag: '"7"' })).resolves.toBeNull();
    expect(seen[0]?.headers['If-None-Match']).toBe('"7"');
  });
});
