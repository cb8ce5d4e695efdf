import * as z from 'zod/mini';

/** A failure as the server says it (RFC 9457), plus whatever members its code brings along. */
export const Problem = z.looseObject({
  title: z.string(),
  detail: z.string(),
  status: z.int(),
  code: z.string(),
  requestId: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
});
export type Problem = z.infer<typeof Problem>;

/** Status 0: no answer came at all. */
const noAnswer: Problem = {
  title: '服务器没有回应',
  detail: '网络断了或者服务正在恢复。您写的都还在这一页，请再试一次；还不行就打办公室电话。',
  status: 0,
  code: 'no-answer',
};

/** Every failed request is one of these; `message` is a sentence that may be shown as it stands. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ApiProblem';
  }

  static noAnswer(): ApiProblem {
    return new ApiProblem(noAnswer);
  }

  /** The server answered, but not in the agreed shape: an old page after an upgrade. */
  static unreadable(requestId: string | null): ApiProblem {
    return new ApiProblem({
      title: '这一页的版本旧了',
      detail: '系统刚更新过。请先复制没存的内容，再刷新页面。',
      status: 0,
      code: 'unreadable-answer',
      ...(requestId ? { requestId } : {}),
    });
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  get title(): string {
    return this.problem.title;
  }

  get requestId(): string | undefined {
    return this.problem.requestId;
  }
}

/** Every sentence that the server sent, in one. */
export const sayProblem = ({ problem, message }: ApiProblem): string =>
  problem.errors?.map((each) => each.message).join('') ?? message;

export const isProblem = (error: unknown): error is ApiProblem => error instanceof ApiProblem;

export const hasCode = (error: unknown, ...codes: string[]): boolean =>
  isProblem(error) && codes.includes(error.code);
