import * as z from 'zod/mini';
import { PlainDate } from '@zhucantong/shared/calendar/plain-date';

/** One item on a succession list, as it stood when it moved. Nothing here is sealed on the item: the name is masked there too. */
export const SuccessionLine = z.strictObject({
  item: z.string(),
  number: z.string(),
  applicant: z.string(),
  service: z.string(),
  step: z.string(),
  dueAt: z.date(),
  from: z.string(),
  /** Who has it now; null where routing found nobody; absent until it moved. */
  to: z.optional(z.nullable(z.string())),
});
export type SuccessionLine = z.infer<typeof SuccessionLine>;

/** A post that changed hands (岗位移交): what moved, and who of both sides has confirmed the list (移交清单). */
export const Succession = z.strictObject({
  _id: z.string(),
  county: z.string(),
  title: z.string(),
  since: PlainDate,
  leavers: z.array(z.string()),
  /** Today's holders of the post; none where it ended. */
  holders: z.array(z.string()),
  /** Everybody who gives or gets something, or holds the post. */
  parties: z.array(z.string()),
  lines: z.array(SuccessionLine),
  /** When the last item had moved; null while it is under way. */
  movedAt: z.nullable(z.date()),
  confirmations: z.array(z.strictObject({ staffId: z.string(), at: z.date() })),
});
export type Succession = z.infer<typeof Succession>;
