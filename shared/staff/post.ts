import * as z from 'zod/mini';
import { PlainDate } from '../calendar/plain-date';

/** A post (岗位) of the responsibility list: who answers for service × step × region, with A and B holder (FACTS §10.3). */
export const Post = z.strictObject({
  _id: z.string(),
  county: z.string(),
  title: z.string(),
  unit: z.string(),
  /** Service code, or '*' for every service. */
  service: z.string(),
  /** Step key, or '*' for every step. */
  step: z.string(),
  /** Area code prefix the post answers for: 6, 9 or 12 digits. */
  region: z.string(),
  holderA: z.nullable(z.string()),
  holderB: z.nullable(z.string()),
  effectiveFrom: PlainDate,
  /** Last day in force; null while open-ended. */
  effectiveTo: z.nullable(PlainDate),
});
export type Post = z.infer<typeof Post>;

/** What makes versions one post: the same unit of work, whoever holds it. */
export const postKey = ({
  county,
  service,
  step,
  region,
}: Pick<Post, 'county' | 'service' | 'step' | 'region'>) => [county, service, step, region].join('/');

/** Leave, meeting, trip or illness. Routing asks whether it covers the next working moment. */
export const Absence = z.strictObject({
  _id: z.string(),
  county: z.string(),
  staffId: z.string(),
  from: z.date(),
  to: z.date(),
  reason: z.enum(['leave', 'meeting', 'trip', 'sick']),
});
export type Absence = z.infer<typeof Absence>;
