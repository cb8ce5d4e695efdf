/** The browser shares the server's origin. */
export const origin = '';

/** The browser shows its session as an HttpOnly cookie, so a write needs the header no other site can send. */
export function sessionHeaders(): Record<string, string> {
  return { 'X-Zhucantong': '1' };
}

/** The server has set the cookie already. */
export function keepSession(_token: string): void {}

/** The server clears the cookie. */
export function dropSession(): void {}
