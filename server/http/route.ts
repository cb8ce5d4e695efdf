import type { Readable } from 'node:stream';
import type { $ZodType, input, output } from 'zod/v4/core';
import type { PublicViewer, ResidentViewer, StaffViewer } from '@zhucantong/shared/staff/viewer';
import type { IssuedSession, Session } from '../sessions/session';

/** Who a route is for. Each door has its own path (`/api/<door>/…`), session and cookie. */
export type Door = 'public' | 'resident' | 'staff';
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The budget a route draws on; the figures stand in `rate-limits.ts`. */
export type RateLimit = 'general' | 'sign-in' | 'submit' | 'take-in' | 'batch' | 'upload' | 'track';

/** Files come as `multipart/form-data` under one field name and stay in memory. */
export interface UploadRule {
  field: string;
  maxCount: number;
  /** Bytes of one file. */
  maxBytes: number;
}

/** What arrived, before anyone has looked inside: neither name nor type may be believed. */
export interface UploadedFile {
  claimedName: string;
  claimedType: string;
  bytes: Buffer;
}

/** A route that answers with a file or a stream instead of JSON. */
export interface StreamResponse {
  stream: true;
}

export interface StreamBody {
  stream: Readable | Buffer;
  contentType: string;
  /** Bytes, when known. */
  length?: number;
  /** Given: the browser saves it under this name; absent: it is shown in place. */
  downloadName?: string;
}

/** A route that answers 204 and nothing else. */
export interface EmptyResponse {
  empty: true;
}

/**
 * The answer of a route with `etag: true`. The tag is a hash of viewer, URL, business hour and `etagParts`
 * (usually ids and versions); `body` may be a function, which is not called when the client already has it.
 */
export interface TaggedBody<Body> {
  body: Body | (() => Body | Promise<Body>);
  etagParts: readonly unknown[];
}

/** A body together with what only sign-in and creation need: another status, a session begun or ended. */
export class Reply<Body> {
  constructor(
    readonly body: Body,
    readonly extras: { status?: number; location?: string; session?: IssuedSession | 'ended' } = {},
  ) {}
}

/** Whoever can stand before a route; jobs never come over HTTP. */
export type HttpViewer = PublicViewer | ResidentViewer | StaffViewer;

/** Everything a handler may know about the request; it never sees Koa. */
export interface RouteRequest<
  Who extends HttpViewer = HttpViewer,
  Params = unknown,
  Query = unknown,
  Body = unknown,
> {
  viewer: Who;
  session: Who extends PublicViewer ? null : Session;
  params: Params;
  query: Query;
  body: Body;
  files: readonly UploadedFile[];
  requestId: string;
  /** The remote address, for limits and access records only; never logged beside a person. */
  address: string;
  /** The connection comes straight from this machine: loopback at both ends and no proxy in between. */
  isLocal: boolean;
  /** Business time: what the rules see. On a demo database it may have been moved on. */
  now: Date;
  header(name: string): string | undefined;
}

/** One look at something that is watched: who, what (path ids only), when. */
export interface AccessEntry {
  event: string;
  door: Door;
  accountId: string;
  /** County of who looked; null for the public. */
  county: string | null;
  params: unknown;
  requestId: string;
  /** Business time. */
  at: Date;
}

interface RouteFacts {
  method: Method;
  /** Begins with `/api/<door>/`; parameters as `:name`. */
  path: string;
  door: Door;
  /** `false` on the few routes of a door that open the session itself. */
  signedIn?: false;
  /** Unique, kebab-case: operationId, metric label and log field. */
  name: string;
  /** Asked of `permits(viewer, permission)` before anything is loaded. */
  permission: string;
  /** Written to the access log (event, account, path ids) before the answer leaves. */
  audit?: string;
  /** One English sentence for the API document. */
  summary: string;
  params?: $ZodType;
  query?: $ZodType;
  body?: $ZodType;
  upload?: UploadRule;
  response: $ZodType | StreamResponse | EmptyResponse;
  /** 200 when absent, 204 for an empty response. */
  status?: number;
  /** GET only: `If-None-Match` is answered, and the handler returns a `TaggedBody`. */
  etag?: true;
  /** `general` when absent. */
  rateLimit?: RateLimit;
}

/** A route as the mounting code sees it: the schemas and the handler agree because `defineRoute` made it. */
export interface Route extends RouteFacts {
  /** The log in which looks through this route stand, where it is not the program's usual one. */
  recordAccess?: (entry: AccessEntry) => Promise<void>;
  /** Given: the route is there only for these; everybody else is answered as at a path that does not exist. */
  opensTo?: (viewer: HttpViewer) => Promise<boolean>;
  handle(request: RouteRequest): Promise<unknown>;
}

type Parsed<Schema> = Schema extends $ZodType ? output<Schema> : undefined;

type ViewerAt<OneDoor extends Door> = OneDoor extends 'staff'
  ? StaffViewer
  : OneDoor extends 'resident'
    ? ResidentViewer
    : PublicViewer;

type Who<Facts extends RouteFacts> = Facts extends { signedIn: false }
  ? PublicViewer
  : ViewerAt<Facts['door']>;

type Result<Facts extends RouteFacts> = Facts['response'] extends StreamResponse
  ? StreamBody
  : Facts['response'] extends EmptyResponse
    ? undefined | void | Reply<undefined>
    : Facts['response'] extends $ZodType
      ? Facts extends { etag: true }
        ? TaggedBody<input<Facts['response']>>
        : input<Facts['response']> | Reply<input<Facts['response']>>
      : never;

/**
 * Declares one route. The handler's `params`, `query` and `body` have the types of the schemas' outputs, and what it
 * returns must fit the response schema; both are parsed at run time too.
 *
 * @param facts where the route stands and what may pass; objects in `params`, `query` and `body` should be strict.
 * @param handle one use case and one presenter.
 */
export function defineRoute<const Facts extends RouteFacts>(
  facts: Facts,
  handle: (
    request: RouteRequest<Who<Facts>, Parsed<Facts['params']>, Parsed<Facts['query']>, Parsed<Facts['body']>>,
  ) => Promise<Result<Facts>>,
): Route {
  return { ...facts, handle: handle as unknown as Route['handle'] };
}
