import type { z } from 'zod/mini';
import { clientId } from './client-id';

/** An answer as a client sees it. */
export interface ApiAnswer {
  status: number;
  body: unknown;
  etag: string | null;
}

export type Door = 'resident' | 'staff';

/** A client of a running program over HTTP. */
export interface ApiClient {
  get(path: string, headers?: Record<string, string>): Promise<ApiAnswer>;
  /** A GET of what is no text. */
  bytes(path: string): Promise<{ status: number; bytes: Buffer }>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<ApiAnswer>;
}

/** Somebody signed in at one of the doors. */
export interface SignedInClient extends ApiClient {
  /** Sends a picture as the paper `home-photos`. @returns its id. */
  photo(picture: Buffer): Promise<string>;
}

/** What a page of the program itself sends with every change. */
export const ownPage = (url: string) => ({ 'X-Zhucantong': '1', Origin: url });

/** The same with the cookie of a session. */
export const sessionHeaders = (url: string, door: Door, token: string) => ({
  ...ownPage(url),
  Cookie: `zc_${door}=${token}`,
});

/** Signs in as one of the invented residents. @param key as GET /api/public/local-sign-ins names them. */
export async function residentAt(url: string, key: string): Promise<SignedInClient> {
  return signIn(url, 'resident', '/api/resident/session/local', { key });
}

/** Signs in as a member of staff with the password that `npm start` prints. */
export async function staffAt(url: string, username: string): Promise<SignedInClient> {
  return signIn(url, 'staff', '/api/staff/session', { username, password: 'demo-2026' });
}

async function signIn(url: string, door: Door, path: string, body: unknown): Promise<SignedInClient> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...ownPage(url) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${path} answered ${response.status}`);
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return signedInClient(url, door, { ...ownPage(url), Cookie: cookie });
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

/** @param headers that go with every request: who asks. */
export function apiClient(url: string, headers: Record<string, string>): ApiClient {
  return {
    get: async (path, more) => answerOf(await fetch(`${url}${path}`, { headers: { ...headers, ...more } })),
    async bytes(path) {
      const response = await fetch(`${url}${path}`, { headers });
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
    },
    send: async (method, path, body) =>
      answerOf(
        await fetch(`${url}${path}`, {
          method,
          headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
  };
}

export function signedInClient(url: string, door: Door, headers: Record<string, string>): SignedInClient {
  return {
    ...apiClient(url, headers),
    async photo(picture) {
      const body = photoForm({ uploadId: clientId(), bytes: picture });
      const answer = await answerOf(
        await fetch(`${url}/api/${door}/files`, { method: 'POST', headers, body }),
      );
      if (answer.status >= 300) throw new Error(`the upload answered ${answer.status}`);
      return (answer.body as { id: string }).id;
    },
  };
}

/** The form in which a picture is sent as the paper `home-photos`. */
export function photoForm({ uploadId, bytes }: { uploadId: string; bytes: Buffer }): FormData {
  const form = new FormData();
  form.set('uploadId', uploadId);
  form.set('purpose', 'paper');
  form.set('paper', 'home-photos');
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
  return form;
}

async function answerOf(response: Response): Promise<ApiAnswer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    body: isJson && text ? (JSON.parse(text) as unknown) : text,
    etag: response.headers.get('etag'),
  };
}
