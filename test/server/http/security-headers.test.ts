import { startHttp, type TestServer } from '../../support/http';

let http: TestServer;
beforeAll(async () => {
  http = await startHttp([]);
});
afterAll(() => http.close());

describe('every answer', () => {
  it.each(['/healthz', '/api/nothing', '/problems', '/nothing'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await http.call(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('permissions-policy')).toContain('camera=(self), microphone=()');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('of JSON may load nothing at all', async () => {
    const { headers } = await http.call('/healthz');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';base-uri 'none';frame-ancestors 'none'",
    );
  });

  it('of a page has a nonce of its own each time and allows no inline script without it', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await http.call('/problems')).headers.get('content-security-policy')),
    );
    expect(policies[0]).not.toBe(policies[1]);
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}';/);
    expect(policies[0]).not.toContain('unsafe');
  });
});
