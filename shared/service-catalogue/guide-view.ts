import * as z from 'zod/mini';
import { Need } from './need';
import { ServiceDefinition } from './service-definition';

/** A service on the home page and in the list. */
export const ServiceCard = z.strictObject({
  code: z.string(),
  version: z.int(),
  title: z.string(),
  shortTitle: z.string(),
  summary: z.string(),
  icon: z.string(),
  need: Need,
  isOpen: z.boolean(),
  /** '现在不受理，2027年8月1日起可以申请。'; null while it takes applications. */
  closedWords: z.nullable(z.string()),
});
export type ServiceCard = z.infer<typeof ServiceCard>;
export const ServiceList = z.strictObject({ services: z.array(ServiceCard) });

/** Services by name, for a choice among them. */
export const ServiceNames = z.strictObject({
  services: z.array(z.strictObject({ code: z.string(), title: z.string() })),
});
export type ServiceNames = z.infer<typeof ServiceNames>;

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
  /** Yearly span and how it stands today; null where applications are taken all year. */
  opening: z.nullable(z.strictObject({ isOpen: z.boolean(), yearly: z.string(), now: z.string() })),
  /** What is paid to whom handed in today; null where nothing is. `note` says whose figures they are. */
  amounts: z.nullable(
    z.strictObject({
      lines: z.array(z.strictObject({ title: z.string(), amount: z.string() })),
      note: z.nullable(z.string()),
    }),
  ),
  /** Steps in plain words with their days: { title: '村、镇初审', amount: '3 个工作日' }. */
  stepLines: z.array(z.strictObject({ title: z.string(), amount: z.string(), isPause: z.boolean() })),
  promise: z.nullable(
    z.strictObject({ amount: z.string(), announced: z.nullable(z.string()), statutory: z.string() }),
  ),
  /** Share of kept promises over the last twelve months; null when nothing was completed. */
  kept: z.nullable(z.strictObject({ total: z.int(), kept: z.int() })),
  /** Older versions whose forms are still taken today, and until when in words. */
  olderForms: z.array(z.strictObject({ version: z.int(), untilWords: z.string() })),
  /** '今年名额 50 户，已用 48 户'; null where the county has set no number, or no county is asked for. */
  placesOfYear: z.nullable(z.string()),
  /** Where it is applied for (FACTS §5.5); window: address and hours of the county that is asked for. Null where there is none. */
  where: z.strictObject({ window: z.nullable(z.string()), online: z.nullable(z.string()) }),
  readAloud: z.array(z.string()),
});
export type ServiceGuide = z.infer<typeof ServiceGuide>;
