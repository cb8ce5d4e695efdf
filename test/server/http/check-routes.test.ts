import * as z from 'zod/mini';
import { checkRoutes } from '../../../server/http/check-routes';
import type { Route } from '../../../server/http/route';

function aRoute(changes: Partial<Route> = {}): Route {
  return {
    method: 'GET',
    path: '/api/staff/things',
    door: 'staff',
    name: 'list-things',
    permission: 'things.read',
    summary: 'Things.',
    response: z.string(),
    handle: async () => '',
    ...changes,
  };
}

describe('a route that contradicts itself stops the server from starting', () => {
  it.each<[string, Partial<Route>]>([
    ['does not begin with /api/staff/', { path: '/api/resident/things' }],
    ['not kebab-case', { name: 'listThings' }],
    ['parameters without a schema', { path: '/api/staff/things/:id' }],
    ['only GET can carry an entity tag', { method: 'POST', etag: true }],
    ['only a JSON answer', { etag: true, response: { stream: true } }],
    ['GET takes no body', { body: z.string() }],
    ['never signs anybody in', { door: 'public', path: '/api/public/session', signedIn: false }],
  ])('%s', (fault, changes) => {
    expect(() => checkRoutes([aRoute(changes)])).toThrow(fault);
  });

  it('two of one name', () => {
    expect(() => checkRoutes([aRoute(), aRoute({ path: '/api/staff/others' })])).toThrow('its name is taken');
  });

  it('two of one place, though their parameters are called differently', () => {
    const params = z.strictObject({});
    const first = aRoute({ path: '/api/staff/things/:id', params });
    const second = aRoute({ path: '/api/staff/things/:code', params, name: 'get-thing' });
    expect(() => checkRoutes([first, second])).toThrow('its method and path are taken');
  });

  it('and an honest one does not', () => {
    expect(() => checkRoutes([aRoute()])).not.toThrow();
  });
});
