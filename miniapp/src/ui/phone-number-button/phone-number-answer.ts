import * as z from 'zod/mini';

/**
 * What came of asking for the phone number: a code for the server, worth one use within five minutes; or nothing, because the
 * person did not want to, or because WeChat had none to give (no quota, errno 1400001; an account without the right).
 * @source FACTS §9.4
 */
export type PhoneNumberAnswer = { code: string } | { refusedBy: 'person' | 'wechat' };

const Detail = z.object({ code: z.optional(z.string()), errMsg: z.optional(z.string()) });

/** The person said no, to this or to WeChat's privacy question before it (FACTS §7.5). */
const SAID_NO = /deny|cancel|privacy permission is not authorized/i;

/** Reads the detail of WeChat's `getphonenumber` event, whatever it holds. */
export function readPhoneNumberAnswer(detail: unknown): PhoneNumberAnswer {
  const parsed = Detail.safeParse(detail);
  const { code, errMsg = '' } = parsed.success ? parsed.data : {};
  if (code) return { code };
  return { refusedBy: SAID_NO.test(errMsg) ? 'person' : 'wechat' };
}
