import { randomBytes } from 'node:crypto';
import type { z } from 'zod/mini';

/** An answer as a client sees it. */
export interface ApiAnswer {
  status: number;
  body: unknown;
}

/** Somebody signed in over HTTP at a running program. */
export interface ApiClient {
  get(path: string): Promise<ApiAnswer>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<ApiAnswer>;
  /** Sends a picture as the paper `home-photos`. @returns its id. */
  photo(picture: Buffer, uploadId?: string): Promise<string>;
}

export const clientId = (): string => randomBytes(16).toString('base64url');

/** Signs in as one of the invented residents. @param key as GET /api/public/local-sign-ins names them. */
export async function residentAt(url: string, key: string): Promise<ApiClient> {
  return signedIn(url, '/api/resident/session/local', { key });
}

/** Signs in as a member of staff with the password that `npm start` prints. */
export async function staffAt(url: string, username: string): Promise<ApiClient> {
  return signedIn(url, '/api/staff/session', { username, password: 'demo-2026' });
}

/** The body of a GET, parsed. @throws Error with the status when it is not 200. */
export async function read<Schema extends z.ZodMiniType>(
  client: Pick<ApiClient, 'get'>,
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const { status, body } = await client.get(path);
  if (status !== 200) throw new Error(`GET ${path} answered ${status}`);
  return schema.parse(body) as z.output<Schema>;
}

async function signedIn(url: string, path: string, body: unknown): Promise<ApiClient> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Zhucantong': '1', Origin: url },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${path} answered ${response.status}`);
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const door = path.startsWith('/api/staff') ? 'staff' : 'resident';
  return clientWith(url, door, { Cookie: cookie, 'X-Zhucantong': '1', Origin: url });
}

function clientWith(url: string, door: 'resident' | 'staff', headers: Record<string, string>): ApiClient {
  const answerOf = async (response: Response): Promise<ApiAnswer> => {
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: isJson && text ? (JSON.parse(text) as unknown) : text };
  };
  return {
    get: async (path) => answerOf(await fetch(`${url}${path}`, { headers })),
    send: async (method, path, body) =>
      answerOf(
        await fetch(`${url}${path}`, {
          method,
          headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
    async photo(picture, uploadId = clientId()) {
      const form = new FormData();
      form.set('uploadId', uploadId);
      form.set('purpose', 'paper');
      form.set('paper', 'home-photos');
      form.set('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'photo.jpg');
      const { status, body } = await answerOf(
        await fetch(`${url}/api/${door}/files`, { method: 'POST', headers, body: form }),
      );
      if (status !== 200 && status !== 201) throw new Error(`the upload answered ${status}`);
      return (body as { id: string }).id;
    },
  };
}
