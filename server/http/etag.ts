import { createHash } from 'node:crypto';

const HOUR_MS = 3_600_000;

/** What an answer depends on besides the records themselves. */
export interface TagContext {
  /** Account id, or the door for the public one. */
  viewerId: string;
  /** Path and query: the filter. */
  url: string;
  /** Business time; due words ("today", "late") may change with the hour though no record did. */
  now: Date;
}

/** A weak entity tag (the bytes may be compressed): equal exactly when viewer, filter, business hour and parts are. */
export function entityTag({ viewerId, url, now }: TagContext, parts: readonly unknown[]): string {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  const digest = createHash('sha256').update(JSON.stringify([viewerId, url, hour, parts]));
  return `W/"${digest.digest('base64url').slice(0, 27)}"`;
}

/**
 * Whether `If-None-Match` names this tag. Koa's own check gives up when the request says `no-cache`, which `fetch` adds
 * by itself to every request with that header; our tag is computed from the database each time, so it is never stale.
 */
export function isKnownTag(ifNoneMatch: string, tag: string): boolean {
  return ifNoneMatch.split(',').some((known) => known.trim() === tag);
}
