import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';
import { Absence } from './post';
import { DraftPost } from './routing-trial';

/** A holder as the list shows one; `awayUntil` while an absence covers today. */
export const HolderView = z.strictObject({
  staffId: z.string(),
  name: z.string(),
  awayUntil: z.nullable(z.string()),
});
export type HolderView = z.infer<typeof HolderView>;

/** How a version of a post stands: in force, to come, or over (ended, replaced by a newer one, withdrawn before it began). */
export const PostState = z.enum(['current', 'planned', 'over']);

/** One version of a post: who answers for service × step × region, from when, until when. */
export const PostRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  service: z.string(),
  serviceTitle: z.string(),
  step: z.string(),
  stepTitle: z.string(),
  region: z.string(),
  regionName: z.string(),
  unit: z.string(),
  unitName: z.string(),
  holderA: z.nullable(HolderView),
  holderB: z.nullable(HolderView),
  from: PlainDate,
  to: z.nullable(PlainDate),
  state: PostState,
  /** What is wrong with it, one sentence each. */
  conflicts: z.array(z.string()),
});
export type PostRow = z.infer<typeof PostRow>;

/** A step that nobody answers for, told for the largest area that holds. */
export const GapRow = z.strictObject({
  service: z.string(),
  serviceTitle: z.string(),
  step: z.string(),
  stepTitle: z.string(),
  area: z.string(),
  areaName: z.string(),
  /** The post that has no holders; null where no post answers. */
  postId: z.nullable(z.string()),
});
export type GapRow = z.infer<typeof GapRow>;

const Named = z.strictObject({ code: z.string(), title: z.string() });

export const AbsenceRow = z.strictObject({
  id: z.string(),
  staffId: z.string(),
  name: z.string(),
  unitName: z.string(),
  from: z.string(),
  to: z.string(),
  /** Leave, meeting, trip, sickness; null for whom it is none of their business. */
  reason: z.nullable(Absence.shape.reason),
  mayEnd: z.boolean(),
});
export type AbsenceRow = z.infer<typeof AbsenceRow>;

/** The county's responsibility list (责任清单) with what is wrong in it and what can be chosen for a change. */
export const ResponsibilityList = z.strictObject({
  today: PlainDate,
  mayEdit: z.boolean(),
  posts: z.array(PostRow),
  gaps: z.array(GapRow),
  services: z.array(
    z.strictObject({
      ...Named.shape,
      steps: z.array(Named),
      /** Some of its items are restricted, and the viewer may know who is named for them. */
      hasRestricted: z.optional(z.boolean()),
    }),
  ),
  units: z.array(Named),
  staff: z.array(z.strictObject({ staffId: z.string(), name: z.string(), about: z.string() })),
  areas: z.array(Named),
});
export type ResponsibilityList = z.infer<typeof ResponsibilityList>;

/** Absences that are not over, and for whom the viewer may record one. */
export const Absences = z.strictObject({
  absences: z.array(AbsenceRow),
  people: z.array(z.strictObject({ staffId: z.string(), name: z.string(), unitName: z.string() })),
});
export type Absences = z.infer<typeof Absences>;

/** New holders from a day on: another version of the same post. */
export const HolderChange = z.strictObject({
  holderA: DraftPost.shape.holderA,
  holderB: DraftPost.shape.holderB,
  effectiveFrom: PlainDate,
});
export type HolderChange = z.infer<typeof HolderChange>;

/** The last day of a post; the day before its first withdraws a version that has not begun. */
export const PostEnd = z.strictObject({ lastDay: PlainDate });
export type PostEnd = z.infer<typeof PostEnd>;

/** Whose absence, from when to when. */
export const AbsenceDraft = z.strictObject({
  staffId: z.string().check(z.minLength(1, '请选人。'), z.maxLength(64)),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  reason: Absence.shape.reason,
});
export type AbsenceDraft = z.infer<typeof AbsenceDraft>;

export const AbsenceRequest = z.strictObject({
  ...AbsenceDraft.shape,
  /** Made by the client: sent twice, it is one absence. */
  absenceId: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  /** Whoever sends it has read which posts are left with neither A nor B, and who steps in. */
  postsLeftSeen: z.boolean(),
});
export type AbsenceInput = z.infer<typeof AbsenceRequest>;
