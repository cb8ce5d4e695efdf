import { Readable } from 'node:stream';
import * as z from 'zod/mini';
import { DomainError } from '../../shared/errors';
import { defineRoute, Reply } from '../../server/http/route';

const Thing = z.strictObject({
  name: z.string().check(z.minLength(2)),
  on: z.optional(z.iso.date()),
  kind: z.optional(z.enum(['chair', 'cane'])),
  count: z.optional(z.number().check(z.minimum(1), z.maximum(3))),
});
const common = { door: 'public', permission: 'things.use', summary: 'A thing.' } as const;

/** What the tagged list is made of, in the test's hand. */
export const list = { version: 1, presented: 0 };

/** Routes about nothing, one for each way to ask and to answer. */
export const thingsRoutes = [
  defineRoute(
    { ...common, method: 'POST', path: '/api/public/things', name: 'add', body: Thing, response: Thing },
    async ({ body }) => new Reply(body, { status: 201, location: '/api/public/things/1' }),
  ),
  defineRoute(
    {
      ...common,
      method: 'GET',
      path: '/api/public/things/latest',
      name: 'latest',
      response: z.object({ name: z.string() }),
    },
    async () => ({ name: 'latest', secret: 'x' }),
  ),
  defineRoute(
    {
      ...common,
      method: 'GET',
      path: '/api/public/things/:id',
      name: 'get',
      params: z.strictObject({ id: z.string().check(z.maxLength(8)) }),
      response: Thing,
    },
    async ({ params }) => {
      if (params.id === 'hidden') throw new DomainError('not-found', { because: 'it is restricted' });
      throw new DomainError('not-found');
    },
  ),
  defineRoute(
    {
      ...common,
      method: 'GET',
      path: '/api/public/list',
      name: 'list',
      etag: true,
      query: z.strictObject({ page: z.optional(z.coerce.number().check(z.int(), z.minimum(1))) }),
      response: z.strictObject({ page: z.number() }),
    },
    async ({ query }) => ({
      etagParts: [list.version],
      body: () => {
        list.presented += 1;
        return { page: query.page ?? 1 };
      },
    }),
  ),
  defineRoute(
    {
      ...common,
      method: 'GET',
      path: '/api/public/broken',
      name: 'broken',
      response: z.strictObject({ person: z.strictObject({ age: z.number() }) }),
    },
    async () => ({ person: { age: JSON.parse('"张三 13800138000"') as number } }),
  ),
  defineRoute(
    {
      ...common,
      method: 'DELETE',
      path: '/api/public/things/:id',
      name: 'remove',
      params: z.strictObject({ id: z.string() }),
      response: { empty: true },
    },
    async () => undefined,
  ),
  defineRoute(
    { ...common, method: 'GET', path: '/api/public/file', name: 'file', response: { stream: true } },
    async () => ({
      stream: Readable.from(['ab', 'cd']),
      contentType: 'image/png',
      length: 4,
      downloadName: '回执.png',
    }),
  ),
  defineRoute(
    {
      ...common,
      method: 'POST',
      path: '/api/public/photos',
      name: 'photos',
      upload: { field: 'file', maxCount: 2, maxBytes: 10 },
      body: z.strictObject({ paper: z.string() }),
      response: z.array(z.string()),
    },
    async ({ files, body }) => files.map((file) => `${body.paper}:${file.claimedName}:${file.bytes.length}`),
  ),
];
