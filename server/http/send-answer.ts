import { Readable } from 'node:stream';
import type { $ZodType } from 'zod/v4/core';
import type { HttpContext } from './context';
import { clearSessionCookie, setSessionCookie } from './credentials';
import { entityTag, isKnownTag } from './etag';
import { Reply, type Route, type StreamBody, type TaggedBody } from './route';
import { validateResponse } from './validate-request';

/** What the tag of an answer rests on besides its parts. */
export interface AnswerFacts {
  viewerId: string;
  now: Date;
}

/**
 * Sends what a handler returned in the way its route declares.
 *
 * @throws ResponseMismatch when the body does not meet the route's schema.
 */
export async function sendAnswer(
  ctx: HttpContext,
  route: Route,
  result: unknown,
  facts: AnswerFacts,
): Promise<void> {
  const { response } = route;
  ctx.set('Cache-Control', 'no-store');
  if ('stream' in response) return sendStream(ctx, result as StreamBody);
  const body = result instanceof Reply ? result.body : result;
  ctx.status = route.status ?? 200;
  if ('empty' in response) ctx.body = null;
  else if (route.etag) await sendTagged(ctx, response, result as TaggedBody<unknown>, facts);
  else sendJson(ctx, response, body);
  if (result instanceof Reply) applyExtras(ctx, route, result);
}

function sendJson(ctx: HttpContext, schema: $ZodType, body: unknown): void {
  ctx.body = JSON.stringify(validateResponse(schema, body));
  ctx.type = 'application/json';
}

async function sendTagged(
  ctx: HttpContext,
  schema: $ZodType,
  { body, etagParts }: TaggedBody<unknown>,
  { viewerId, now }: AnswerFacts,
): Promise<void> {
  const tag = entityTag({ viewerId, url: ctx.url, now }, etagParts);
  ctx.set({ 'Cache-Control': 'private, no-cache', ETag: tag, Vary: 'Cookie, Authorization' });
  if (isKnownTag(ctx.get('If-None-Match'), tag)) {
    ctx.status = 304;
    return;
  }
  sendJson(ctx, schema, typeof body === 'function' ? await body() : body);
}

function sendStream(ctx: HttpContext, answer: StreamBody): void {
  if (answer.downloadName === undefined) ctx.set('Content-Disposition', 'inline');
  else ctx.attachment(answer.downloadName);
  ctx.type = answer.contentType;
  ctx.body = answer.stream;
  if (answer.length !== undefined && answer.stream instanceof Readable) ctx.length = answer.length;
}

function applyExtras(ctx: HttpContext, route: Route, { extras }: Reply<unknown>): void {
  if (extras.status !== undefined) ctx.status = extras.status;
  if (extras.location !== undefined) ctx.set('Location', extras.location);
  if (extras.session === undefined || route.door === 'public') return;
  if (extras.session === 'ended') clearSessionCookie(ctx, route.door);
  else setSessionCookie(ctx, route.door, extras.session.token);
}
