import * as z from 'zod/mini';
import { addDays, type PlainDate } from '../calendar/plain-date';
import { addWorkingDays, type Calendar } from '../calendar/working-days';
import type { DisabilityCertificate } from '../residents/disability-certificate';
import { TimeLimit } from '../time-limits/time-limit';
import { meets, type Answers } from './form-answers';
import { Condition, type FormField } from './form-field';
import type { Paper } from './paper';

/**
 * A public notice (公示): before it is decided or paid, the neighbours may read that it will be, and may object. It shows a
 * masked name and the village, nothing else (FACTS §7.3).
 */
export const PublicNotice = z.strictObject({
  /** At the least, from the day after it was posted. In days of either kind, never in hours. */
  stands: TimeLimit,
  /** Where it hangs: 村（社区）公开栏. */
  where: z.string(),
  /** Whom to tell an objection (异议), in words: 乡镇残联. The number to call is the county's. */
  ask: z.string(),
  /** Not published by name where an answer, or what an earlier step recorded, is one of these. */
  unnamedWhen: z.optional(Condition),
  /** Earlier steps to which an objection that holds may lead back. */
  backTo: z.array(z.string()),
});
export type PublicNotice = z.infer<typeof PublicNotice>;

/** The last day on which a notice that is posted on this day stands; the day itself is not counted (FACTS §5.8). */
export function lastDayOf({ stands }: PublicNotice, postedOn: PlainDate, calendar: Calendar): PlainDate {
  return stands.unit === 'working-day'
    ? addWorkingDays(postedOn, stands.amount, calendar)
    : addDays(postedOn, stands.amount);
}

/** A mental disability, and a multiple one, which may hold it, must not be told by a name on a wall. */
const KEPT_FROM_NEIGHBOURS: readonly DisabilityCertificate['category'][] = ['6', '7'];

/**
 * Whether a name, masked as it is, may stand on a notice: in a village of three hundred everybody knows who 李*明 is. Never a
 * minor, never somebody with a mental disability; an age that is not known counts as a no. Whoever is not named is counted, by town.
 *
 * @param known what was answered and recorded so far, by field.
 * @source FACTS §1.4 step 4, §2.4, §7.3 (Mental Health Law Art. 4; minors).
 */
export function mayBeNamed(
  { unnamedWhen }: PublicNotice,
  person: { age: number | null; category: DisabilityCertificate['category'] | null },
  known: Answers,
): boolean {
  if (person.age === null || person.age < 18) return false;
  if (person.category !== null && KEPT_FROM_NEIGHBOURS.includes(person.category)) return false;
  return !unnamedWhen || !meets(unnamedWhen, known);
}

/** What is written down when the notice is hung up. */
export const POSTING_RECORD = [
  {
    code: 'postedAt',
    kind: 'text',
    label: '贴在哪里',
    hint: '写到哪个村、哪一块公开栏，有人问起好找',
    required: true,
    whenEmpty: '请写贴在哪里。',
    maxLength: 60,
  },
] as const satisfies readonly FormField[];

export const POSTING_PAPER: Paper = {
  code: 'posting',
  title: '张贴照片',
  why: '',
  countsAsGood: '拍到公开栏和名单，看得出是哪里',
  required: false,
  most: 2,
};
