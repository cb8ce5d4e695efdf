import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '@zhucantong/shared/errors';
import * as z from 'zod/mini';

export interface WeChatRequest {
  method: 'GET' | 'POST';
  path: string;
  query?: Record<string, string>;
  body?: unknown;
}

/**
 * Asks WeChat's servers; of the answer only what the schema names is kept.
 *
 * @throws WeChatRefusal when WeChat says no; DomainError `unavailable` when it is busy or not reached, tried twice.
 */
export type CallWeChat = <T>(request: WeChatRequest, schema: z.ZodMiniType<T>) => Promise<T>;

/** WeChat's own code of a refusal; its words are not kept, they may quote what was sent. */
export class WeChatRefusal extends Error {
  constructor(readonly errcode: number) {
    super(`WeChat refused with errcode ${errcode}`);
    this.name = 'WeChatRefusal';
  }
}

const TIMEOUT_MS = 5_000;
const PAUSE_MS = 300;
/** @source FACTS §9.2 */
const BUSY = -1;

const Refused = z.object({ errcode: z.int() });

/** @param api address of WeChat's servers, without a path. */
export function callWeChatAt(api: string): CallWeChat {
  return async (request, schema) => {
    const answer = (await ask(api, request)) ?? (await pause(PAUSE_MS), await ask(api, request));
    if (answer === undefined) throw new DomainError('unavailable');
    const refused = Refused.safeParse(answer);
    if (refused.success && refused.data.errcode !== 0) throw new WeChatRefusal(refused.data.errcode);
    return schema.parse(answer);
  };
}

/** @returns undefined when WeChat is busy or cannot be reached. */
async function ask(api: string, { method, path, query, body }: WeChatRequest): Promise<unknown> {
  const url = new URL(path, api);
  url.search = new URLSearchParams(query).toString();
  try {
    const response = await fetch(url, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const answer: unknown = await response.json();
    const refused = Refused.safeParse(answer);
    return response.ok && !(refused.success && refused.data.errcode === BUSY) ? answer : undefined;
  } catch {
    return undefined; // not reached, too late, or no JSON: what fetch says may carry the address with the secret
  }
}
