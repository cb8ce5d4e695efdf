import * as z from 'zod/mini';
import { ServiceDefinition } from './service-definition';

/** A service on the home page. */
export const ServiceCard = z.strictObject({
  code: z.string(),
  version: z.int(),
  title: z.string(),
  summary: z.string(),
  icon: z.string(),
  isOpen: z.boolean(),
});
export type ServiceCard = z.infer<typeof ServiceCard>;
export const ServiceList = z.strictObject({ services: z.array(ServiceCard) });

/** A service as a worker takes it in. */
const ServiceToTakeIn = z.strictObject({
  ...ServiceCard.shape,
  ways: z.array(z.enum(['window', 'phone', 'paper'])),
  /** Nobody has to be in the register for it. */
  callerIsEnough: z.boolean(),
});
export type ServiceToTakeIn = z.infer<typeof ServiceToTakeIn>;
export const ServicesToTakeIn = z.strictObject({ services: z.array(ServiceToTakeIn) });

/** The public side of a definition: guide, form, papers, steps and limits; everything a phone needs to render it. */
export const ServiceGuide = z.strictObject({
  ...ServiceDefinition.shape,
  /** Steps in plain words with their days: { title: '村、镇初审', amount: '3 个工作日' }. */
  stepLines: z.array(z.strictObject({ title: z.string(), amount: z.string(), isPause: z.boolean() })),
  promise: z.nullable(
    z.strictObject({ amount: z.string(), announced: z.nullable(z.string()), statutory: z.string() }),
  ),
  /** Share of kept promises over the last twelve months; null when nothing was completed. */
  kept: z.nullable(z.strictObject({ total: z.int(), kept: z.int() })),
  readAloud: z.array(z.string()),
});
export type ServiceGuide = z.infer<typeof ServiceGuide>;
