import * as z from 'zod/mini';
import { ApiProblem } from '@/api/api-problem';
import { OfflineError } from '@/api/offline-error';
import { request } from '@/api/request';
import { forgetResponses } from '@/api/response-memory';
import { resetTaro, taro } from '../../support/taro';

const Item = z.object({ id: z.string() });
const ask = () => request({ path: '/api/resident/items/1', schema: Item });

beforeEach(() => {
  resetTaro();
  forgetResponses();
});

test('an answer is parsed, and what the schema does not know is dropped', async () => {
  taro.request = async () => ({ statusCode: 200, data: { id: '1', secret: 'x' } });
  await expect(ask()).resolves.toEqual({ id: '1' });
});

test('a write carries JSON and the header that no other site can send', async () => {
  await request({ method: 'POST', path: '/api/resident/items', body: { a: 1 }, schema: z.undefined() });
  expect(taro.calls[0]?.[1]).toMatchObject({
    url: '/api/resident/items',
    method: 'POST',
    data: '{"a":1}',
    header: { 'Content-Type': 'application/json', 'X-Zhucantong': '1' },
  });
});

test('an unchanged list is asked for with its ETag and comes back as the same value', async () => {
  taro.request = async () => ({ statusCode: 200, data: { id: '1' }, header: { ETag: 'W/"7"' } });
  const first = await ask();
  taro.request = async () => ({ statusCode: 304, data: '' });
  const second = await ask();
  expect(second).toBe(first);
  expect(taro.calls[1]?.[1]).toMatchObject({ header: { 'If-None-Match': 'W/"7"' } });
});

test('after another person signs in nothing is remembered', async () => {
  taro.request = async () => ({ statusCode: 200, data: { id: '1' }, header: { etag: '"7"' } });
  await ask();
  forgetResponses();
  await ask();
  expect(taro.calls[1]?.[1]?.header).not.toHaveProperty('If-None-Match');
});

test('a problem document becomes a typed failure with its fields, also as text', async () => {
  const problem = {
    code: 'invalid-input',
    title: '有几处要改一下',
    detail: '请改好',
    errors: [{ field: 'phone', message: '少了1位' }],
  };
  taro.request = async () => ({ statusCode: 422, data: JSON.stringify(problem) });
  const failure = await ask().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ApiProblem);
  expect(failure).toMatchObject({
    status: 422,
    code: 'invalid-input',
    title: '有几处要改一下',
    fields: problem.errors,
  });
});

test.each([
  [500, '<html>nginx</html>'],
  [502, undefined],
])('a failure without a problem document says only that nothing is lost (%d)', async (statusCode, data) => {
  taro.request = async () => ({ statusCode, data });
  await expect(ask()).rejects.toMatchObject({ status: statusCode, code: 'unknown', title: '这一步没做成' });
});

test('an answer of the wrong shape is a failure, not a surprise further in', async () => {
  taro.request = async () => ({ statusCode: 200, data: { id: 1 } });
  await expect(ask()).rejects.toMatchObject({ code: 'answer-not-understood' });
});

test.each([
  ['request:fail timeout', 'timeout'],
  ['request:fail', 'no-connection'],
])('no answer is being offline (%s)', async (errMsg, reason) => {
  taro.request = () => Promise.reject({ errMsg });
  const failure = await ask().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(OfflineError);
  expect(failure).toMatchObject({ reason });
});
