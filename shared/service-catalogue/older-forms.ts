import * as z from 'zod/mini';
import { dayInWords } from '../calendar/day-words';
import { PlainDate, yearOf } from '../calendar/plain-date';
import type { ApplicationWindow } from './application-window';

/**
 * A form begun under this older version may still be handed in as it is, its last day included: what was begun in last year's
 * window, for instance. Said by the newer definition.
 */
export const OlderForm = z.strictObject({ version: z.int(), until: PlainDate, source: z.string() });
export type OlderForm = z.infer<typeof OlderForm>;

interface Season {
  applicationWindow?: ApplicationWindow | undefined;
}

/** What judging needs of the version that is current. */
interface Current {
  version: number;
  acceptsOlder?: readonly OlderForm[] | undefined;
}

/**
 * A form as it may be handed in today: of the current version as it is, of an older one that is still taken without its own
 * season, since the day that the current version names takes its place.
 *
 * @param current null where the service is not offered any more: then nothing newer is there to fill in.
 * @returns null where the version is not taken any more.
 */
export function asTakenOn<Form extends Season & { version: number }>(
  form: Form,
  current: Current | null,
  today: PlainDate,
): Form | null {
  if (!current || form.version >= current.version) return form;
  return lastDayOf(form.version, current, today) ? { ...form, applicationWindow: undefined } : null;
}

/** The last day on which a form of an older version is taken; null where it is not, or not any more. */
export function lastDayOf(version: number, { acceptsOlder }: Current, today: PlainDate): PlainDate | null {
  const until = acceptsOlder?.find((each) => each.version === version)?.until;
  return until && today <= until ? until : null;
}

/** '旧表格收到12月31日为止'. */
export function untilInWords(until: PlainDate, today: PlainDate): string {
  return `旧表格收到${dayInWords(until, yearOf(today))}为止`;
}
