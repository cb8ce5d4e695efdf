/**
 * Failures that only the HTTP edge knows; the domain's own stand in `shared/errors.ts`.
 * `advice` is read by people: it says what to do next.
 */
export const HTTP_ERRORS = {
  'bad-request': {
    status: 400,
    when: 'The request cannot be read at all: broken JSON, a broken address.',
    title: '请求没有看懂',
    advice: '请刷新页面再试一次。您填的都在。',
  },
  'two-credentials': {
    status: 400,
    when: 'One request carries both a session cookie and an Authorization token.',
    title: '同时带了两种登录',
    advice: '请退出后重新登录。',
  },
  'cross-site-request': {
    status: 403,
    when: 'A change was asked for with a cookie, but without X-Zhucantong: 1 or from another site.',
    title: '这个操作不是从本系统发出的',
    advice: '请在本系统的页面里操作；刚从别的网站跳过来的话，请重新打开本页。',
  },
  'method-not-allowed': {
    status: 405,
    when: 'The path exists, but not with this method; Allow names those that do.',
    title: '这里不能这样操作',
    advice: '请刷新页面再试一次。',
  },
  'too-large': {
    status: 413,
    when: 'The body, or one of its files, is larger than this route takes.',
    title: '内容太大了',
    advice: '请换小一点的照片，或者分几次交。',
  },
  'unsupported-type': {
    status: 415,
    when: 'The body has a content type that this route does not take.',
    title: '这种格式收不了',
    advice: '请按页面上的说明交。',
  },
  unexpected: {
    status: 500,
    when: 'Something failed that nobody foresaw. The answer tells nothing; the log has the request id.',
    title: '系统出了点问题',
    advice: '我们已经记录。请过一会儿再试，或者把请求编号告诉工作人员。',
  },
} as const satisfies Record<string, { status: number; when: string; title: string; advice: string }>;

export type HttpErrorCode = keyof typeof HTTP_ERRORS;

/** A failure found before any use case ran. */
export class HttpError extends Error {
  constructor(
    readonly code: HttpErrorCode,
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
    this.name = 'HttpError';
  }
}
