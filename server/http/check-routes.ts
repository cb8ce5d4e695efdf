import type { Route } from './route';

/**
 * Declarations that the types cannot check, refused when the server starts.
 *
 * @throws Error naming the route and what is wrong with it.
 */
export function checkRoutes(routes: readonly Route[]): void {
  const names = new Set<string>();
  const places = new Set<string>();
  for (const route of routes) {
    const place = `${route.method} ${route.path.replace(/:\w+/g, ':')}`;
    const faults = [
      ...faultsOf(route),
      ...(names.has(route.name) ? ['its name is taken'] : []),
      ...(places.has(place) ? ['its method and path are taken'] : []),
    ];
    if (faults.length > 0) throw new Error(`Route ${route.name} (${place}): ${faults.join('; ')}.`);
    names.add(route.name);
    places.add(place);
  }
}

function faultsOf(route: Route): string[] {
  const isJson = !('stream' in route.response) && !('empty' in route.response);
  const faults: [boolean, string][] = [
    [!route.path.startsWith(`/api/${route.door}/`), `its path does not begin with /api/${route.door}/`],
    [!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(route.name), 'its name is not kebab-case'],
    [/:\w/.test(route.path) && !route.params, 'its path has parameters without a schema'],
    [route.etag === true && route.method !== 'GET', 'only GET can carry an entity tag'],
    [route.etag === true && !isJson, 'only a JSON answer can carry an entity tag'],
    [route.method === 'GET' && (!!route.body || !!route.upload), 'GET takes no body'],
    [route.door === 'public' && route.signedIn === false, 'the public door never signs anybody in'],
  ];
  return faults.filter(([isFault]) => isFault).map(([, fault]) => fault);
}
