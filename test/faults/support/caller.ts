import { setTimeout as pause } from 'node:timers/promises';
import { photoForm, sessionHeaders, type Door } from '../../support/api-client';
import type { FaultCounty } from './fault-county';
import type { Ledger } from './ledger';

const ANSWER_WITHIN_MS = 15_000;

export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  body?: unknown;
  photo?: { uploadId: string; bytes: Buffer };
}

export type Answer =
  | { kind: 'done'; body: unknown }
  | { kind: 'refused'; code: string }
  /** Nobody knows: every attempt failed until patience ended. */
  | { kind: 'unanswered' };

/** What all callers of one load share. */
export interface Line {
  county: FaultCounty;
  ledger: Ledger;
  /** Where to knock; another one after a failure, where there are several. */
  urls(): readonly string[];
  /** True once nobody tries again. */
  isGivenUp(): boolean;
}

/** Somebody behind a door who asks again, with the same ids, until there is an answer. */
export class Caller {
  private token: string | undefined;
  private knocks = Math.floor(Math.random() * 2);

  constructor(
    private readonly line: Line,
    private readonly door: Door,
    readonly accountId: string,
  ) {}

  async ask(asked: Asked): Promise<Answer> {
    while (!this.line.isGivenUp()) {
      const answer = await this.attempt(asked);
      if (answer) return answer;
      this.knocks += 1;
      await pause(200 + Math.random() * 600);
    }
    return { kind: 'unanswered' };
  }

  /** @returns undefined when the attempt failed and may be made again. */
  private async attempt(asked: Asked): Promise<Answer | undefined> {
    const { ledger, county } = this.line;
    try {
      this.token ??= await county.signIn(this.door, this.accountId);
      const response = await this.send(asked, this.token);
      const text = await response.text();
      if (response.status < 300) return { kind: 'done', body: text ? (JSON.parse(text) as unknown) : null };
      if (response.status === 401) {
        this.token = undefined;
        return undefined;
      }
      if (response.status === 503 && response.headers.get('retry-after')) {
        ledger.noteFailure('unavailable');
        return undefined;
      }
      if (response.status >= 500) {
        ledger.noteFailure(
          'unclear',
          `${response.status} to ${asked.method} ${asked.path.split('/').slice(0, 4).join('/')}`,
        );
        return undefined;
      }
      return { kind: 'refused', code: codeOf(text) };
    } catch (error) {
      ledger.noteFailure((error as Error).name === 'TimeoutError' ? 'late' : 'broken');
      return undefined;
    }
  }

  private send({ method, path, body, photo }: Asked, token: string): Promise<Response> {
    const urls = this.line.urls();
    const url = urls[this.knocks % urls.length]!;
    const headers = {
      ...sessionHeaders(url, this.door, token),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
    return fetch(`${url}${path}`, {
      method,
      headers,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(photo ? { body: photoForm(photo) } : {}),
    });
  }
}

function codeOf(text: string): string {
  try {
    return String((JSON.parse(text) as { code?: unknown }).code);
  } catch {
    return 'no-problem-document';
  }
}
