import type { SessionDoor } from '../sessions/session';
import type { HttpContext } from './context';
import { HttpError } from './http-error';

/** The proof a request carries. A cookie comes by itself, so only it needs the cross-site check. */
export interface Credential {
  kind: 'cookie' | 'bearer';
  token: string;
}

/** Thirty days, as the resident session itself; a staff cookie ends with the browser. */
const RESIDENT_COOKIE_MS = 30 * 24 * 3_600_000;

const COOKIES = {
  resident: { name: 'zc_resident', path: '/api/resident', maxAge: RESIDENT_COOKIE_MS },
  staff: { name: 'zc_staff', path: '/api/staff', maxAge: undefined },
} as const satisfies Record<SessionDoor, object>;

/**
 * The credential for one door. The staff door knows cookies only; `Authorization` there is no credential.
 *
 * @throws HttpError `two-credentials` when cookie and Authorization come together.
 */
export function credentialOf(ctx: HttpContext, door: SessionDoor): Credential | undefined {
  const cookie = ctx.cookies.get(COOKIES[door].name);
  const authorization = ctx.get('Authorization');
  if (cookie && authorization) throw new HttpError('two-credentials');
  if (cookie) return { kind: 'cookie', token: cookie };
  const bearer = door === 'resident' ? /^Bearer ([\w-]{1,200})$/.exec(authorization)?.[1] : undefined;
  return bearer ? { kind: 'bearer', token: bearer } : undefined;
}

/**
 * Whether the caller names itself the mini-program, which keeps its token itself and has no cookies. A foreign page
 * cannot: it could send `X-Client` only after a preflight, which is never granted.
 */
export function isMiniProgram(client: string | undefined): boolean {
  return client === 'weapp';
}

/** Puts the session's token into the door's cookie: not readable by scripts, not sent to the other door. */
export function setSessionCookie(ctx: HttpContext, door: SessionDoor, token: string): void {
  const { name, path, maxAge } = COOKIES[door];
  ctx.cookies.set(name, token, { ...cookieOptions(ctx, path), ...(maxAge ? { maxAge } : {}) });
}

export function clearSessionCookie(ctx: HttpContext, door: SessionDoor): void {
  const { name, path } = COOKIES[door];
  ctx.cookies.set(name, '', { ...cookieOptions(ctx, path), expires: new Date(0) });
}

function cookieOptions(ctx: HttpContext, path: string) {
  return {
    path,
    httpOnly: true,
    sameSite: 'lax',
    secure: ctx.secure,
    overwrite: true,
    signed: false,
  } as const;
}
