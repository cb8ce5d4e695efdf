import { change, startHttp, type TestServer } from '../../support/http';
import { thingsRoutes } from '../../support/things-routes';

let http: TestServer;
beforeAll(async () => {
  http = await startHttp(thingsRoutes);
});
afterAll(() => http.close());

describe('an upload', () => {
  const send = (files: Blob[], fields: Record<string, string> = { paper: 'id-card' }, field = 'file') => {
    const form = new FormData();
    Object.entries(fields).forEach(([name, value]) => form.set(name, value));
    files.forEach((file) => form.append(field, file, '照片.png'));
    return http.call('/api/public/photos', { method: 'POST', body: form });
  };

  it('arrives with its fields, its bytes and its own name', async () => {
    expect(await (await send([new Blob(['12345'])])).json()).toEqual(['id-card:照片.png:5']);
  });

  it.each<[string, number, () => Promise<Response>]>([
    ['a file beyond the limit', 413, () => send([new Blob(['12345678901'])])],
    ['more files than allowed', 400, () => send([new Blob(['1']), new Blob(['2']), new Blob(['3'])])],
    ['a file under another name', 400, () => send([new Blob(['1'])], { paper: 'x' }, 'other')],
    ['a field the schema does not name', 422, () => send([new Blob(['1'])], { paper: 'x', role: 'admin' })],
    ['JSON instead of a form', 415, () => http.call('/api/public/photos', change('POST', {}))],
  ])('is refused with %s', async (_case, status, request) => {
    expect((await request()).status).toBe(status);
  });
});
