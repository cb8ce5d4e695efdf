import { MongoNetworkError, MongoServerError } from 'mongodb';
import * as z from 'zod/mini';
import mongoose from 'mongoose';
import { DomainError, ERRORS, type ErrorCode } from '@zhucantong/shared/errors';
import { HTTP_ERRORS, HttpError, type HttpErrorCode } from '../../../server/http/http-error';
import { problemOf } from '../../../server/http/problems';
import { PROBLEM_STATUSES } from '../../../server/http/problem-statuses';
import { defineRoute } from '../../../server/http/route';
import { startHttp, testSessions, type TestServer } from '../../support/http';

const AWAY = 'connection 1 to 10.0.0.1:27017 closed';

describe('a failure the domain knows', () => {
  it.each(Object.keys(ERRORS) as ErrorCode[])('%s has a status, a title and advice', (code) => {
    const { problem } = problemOf(new DomainError(code), 'R1');
    expect(problem).toMatchObject({
      type: `/problems/${code}`,
      status: PROBLEM_STATUSES[code],
      code,
      title: ERRORS[code].title,
      detail: ERRORS[code].advice,
      requestId: 'R1',
    });
  });

  it('carries the current version and what changed with a 409', () => {
    const error = new DomainError('changed-meanwhile', { currentVersion: 7, changed: ['step'] });
    expect(problemOf(error, 'R1').problem).toMatchObject({
      status: 409,
      currentVersion: 7,
      changed: ['step'],
    });
  });

  it('cannot overwrite the problem’s own members by its details', () => {
    const error = new DomainError('wrong-state', { status: 200, code: 'fine', requestId: 'forged' });
    expect(problemOf(error, 'R1').problem).toMatchObject({
      status: 409,
      code: 'wrong-state',
      requestId: 'R1',
    });
  });

  it('that hides something carries no details at all', () => {
    expect(problemOf(new DomainError('not-found', { why: 'restricted' }), 'R1').problem).not.toHaveProperty(
      'why',
    );
  });

  it('says when to come back, rounded up to whole seconds', () => {
    const { headers } = problemOf(new DomainError('too-many-attempts', { retryAfterSeconds: 41.2 }), 'R1');
    expect(headers).toEqual({ 'Retry-After': '42' });
  });
});

describe('a failure the HTTP edge knows', () => {
  it.each(Object.keys(HTTP_ERRORS) as HttpErrorCode[])('%s keeps its status', (code) => {
    expect(problemOf(new HttpError(code), 'R1').problem.status).toBe(HTTP_ERRORS[code].status);
  });
});

describe('a database that is away', () => {
  it.each([
    ['a network error', new MongoNetworkError(AWAY)],
    ['no server to select', new mongoose.Error.MongooseServerSelectionError(AWAY)],
    ['a primary that steps down', new MongoServerError({ message: AWAY, code: 189 })],
    ['a full cache', new MongoServerError({ message: AWAY, code: 365 })],
    ['a conflict the driver gave up on', new MongoServerError({ message: AWAY, code: 112 })],
    ['a full disk', new MongoServerError({ message: AWAY, code: 14_031 })],
    ['one of these as a cause', new Error('could not save', { cause: new MongoNetworkError(AWAY) })],
  ])('answers 503 with Retry-After: %s', (_case, error) => {
    const { problem, headers, unexpected } = problemOf(error, 'R1');
    expect([problem.code, problem.status, headers['Retry-After'], unexpected]).toEqual([
      'unavailable',
      503,
      '5',
      false,
    ]);
    expect(JSON.stringify(problem)).not.toContain('10.0.0.1');
  });
});

describe('anything else', () => {
  it.each([
    new Error('E11000 dup key: 13800138000'),
    new MongoServerError({ message: 'E11000 dup key: 13800138000', code: 11_000 }),
    'text',
    null,
  ])('is a 500 that tells nothing', (error) => {
    const { problem, unexpected } = problemOf(error, 'R1');
    expect([problem.code, problem.status, unexpected]).toEqual(['unexpected', 500, true]);
    expect(JSON.stringify(problem)).not.toMatch(/E11000|138/);
  });
});

it('a database that is away reaches the client as 503 with Retry-After, and is no fault in the log', async () => {
  const http = await startHttp([], {
    sessions: {
      ...testSessions(),
      find: () => Promise.reject(new MongoNetworkError(AWAY)),
    },
    routes: [
      defineRoute(
        {
          method: 'GET',
          path: '/api/staff/x',
          door: 'staff',
          name: 'x',
          permission: 'x',
          summary: 'X.',
          response: z.string(),
        },
        async () => 'x',
      ),
    ],
  });
  const response = await http.call('/api/staff/x', { headers: { cookie: 'zc_staff=abc' } });
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(http.logLines().map(({ msg }) => msg)).toEqual(['request']);
  await http.close();
});

describe('the pages about problems', () => {
  let http: TestServer;
  beforeAll(async () => {
    http = await startHttp([]);
  });
  afterAll(() => http.close());

  it('stand in the window of whoever opened an address there, with its status and what to do', async () => {
    const asDocument = { headers: { 'Sec-Fetch-Dest': 'document' } };
    const response = await http.call('/api/nothing', asDocument);
    const page = await response.text();
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('cache-control'),
    ]).toEqual([404, 'text/html; charset=utf-8', 'no-store']);
    expect(page).toContain(`<h1>${ERRORS['not-found'].title}</h1>`);
    expect(page).toContain(ERRORS['not-found'].advice);
    expect(page).toMatch(/请说这个号码：<code>\S+<\/code>/);
    expect((await http.call('/api/nothing')).headers.get('content-type')).toContain('problem+json');
  });

  it('explain every code to everybody', async () => {
    for (const code of [...Object.keys(ERRORS), ...Object.keys(HTTP_ERRORS)]) {
      const response = await http.call(`/problems/${code}`);
      expect([code, response.status, response.headers.get('content-type')]).toEqual([
        code,
        200,
        'text/html; charset=utf-8',
      ]);
    }
    expect(await (await http.call('/problems')).text()).toContain('changed-meanwhile');
  });

  it('know no other code', async () => {
    expect((await http.call('/problems/nothing')).status).toBe(404);
  });
});
