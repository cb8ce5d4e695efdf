import * as z from 'zod/mini';

/**
 * How a member of staff stands to somebody whose cases they must keep away from (回避关系).
 * @source 公务员法 2018 Art. 74 (the four kinds of kin) and Art. 76 (oneself, and whatever else may bear on fairness); FACTS §10.3
 */
export const KINSHIPS = {
  spouse: '夫妻',
  'direct-blood': '直系血亲',
  'collateral-blood': '三代以内旁系血亲',
  'near-affinity': '近姻亲',
  self: '本人',
  other: '其他可能影响公正',
} as const;

const Kinship = z.enum(Object.keys(KINSHIPS) as (keyof typeof KINSHIPS)[]);
export type Kinship = z.infer<typeof Kinship>;

const Id = z.string().check(z.minLength(1), z.maxLength(140));

/** What is sent; the same id again is the same record. */
export const RecordRecusal = z.strictObject({
  recusalId: z.uuid(),
  staffId: Id,
  personId: Id,
  kinship: Kinship,
});
export type RecordRecusal = z.infer<typeof RecordRecusal>;

const RecusalRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  unitName: z.string(),
  /** Masked; null for somebody outside the area of whoever looks. */
  person: z.nullable(z.string()),
  kinship: Kinship,
  since: z.string(),
  by: z.string(),
  /** '6月5日 龙安平': recorded by mistake, or over. */
  ended: z.nullable(z.string()),
  mayEnd: z.boolean(),
});
export type RecusalRow = z.infer<typeof RecusalRow>;

/** Recorded relations of the people for whom the viewer may record them: what is in force first, the newest first. */
export const Recusals = z.strictObject({
  rows: z.array(RecusalRow),
  people: z.array(z.strictObject({ staffId: z.string(), name: z.string(), unitName: z.string() })),
});
export type Recusals = z.infer<typeof Recusals>;

/** @property openItems of that person, in that member's hands: they stay there until somebody hands them on. */
export const RecusalRecorded = z.strictObject({ ...Recusals.shape, openItems: z.number() });
export type RecusalRecorded = z.infer<typeof RecusalRecorded>;
