import * as z from 'zod/mini';

/** In what capacity somebody stands on the step: main holder, stand-in (代A), up the reporting line, or nobody yet. */
export const ActingAs = z.enum(['A', 'B', 'line', 'none']);
export type ActingAs = z.infer<typeof ActingAs>;

/** Why somebody who would have been next was passed over; 'withheld' where the reason itself would tell. @source FACTS §10.3, §4.3 */
export const ExclusionCause = z.enum(['interest', 'own-first-check', 'absent', 'unknown', 'withheld']);
export type ExclusionCause = z.infer<typeof ExclusionCause>;

export const EXCLUSION_WORDS: Record<ExclusionCause, string> = {
  interest: '与此件有利害关系',
  'own-first-check': '本人办过前面的步骤',
  absent: '不在岗',
  unknown: '已不在名册上',
  withheld: '按规定不经办此件',
};

/** Somebody passed over, and why. */
export const Exclusion = z.strictObject({ staffId: z.string(), why: ExclusionCause });
export type Exclusion = z.infer<typeof Exclusion>;

/**
 * Where a step goes: rule, reason and person stay on the item (DESIGN idea 4).
 * `assignee` null means the visible unassigned list of `unit`, never a silent loss.
 */
export const RoutingOutcome = z.strictObject({
  /** The unit that has the item now. */
  unit: z.string(),
  /** `unit` and its ancestors up the reporting line, nearest first. */
  line: z.array(z.string()),
  assignee: z.nullable(z.string()),
  /** The post whose rule won; null when no live post answers. */
  post: z.nullable(z.string()),
  acting: ActingAs,
  /** The winning rule as 'service/step/region', or 'no-post'. */
  rule: z.string(),
  /** One Chinese sentence that may be shown to staff; it names posts and units, no people but staff. */
  reason: z.string(),
  excluded: z.array(Exclusion),
  /** Restricted store only: who is named by this routing beside the assignee; there nobody else may see the item. */
  readers: z.optional(z.array(z.string())),
});
export type RoutingOutcome = z.infer<typeof RoutingOutcome>;
