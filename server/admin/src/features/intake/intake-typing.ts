import { PersonFound } from '@zhucantong/shared/residents/person-found';
import { ContactPreference, Hardship } from '@zhucantong/shared/residents/resident';
import { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { IntakeChannel } from '@zhucantong/shared/work-items/intake';
import * as z from 'zod/mini';
import { deleteIntakeTyping, getIntakeTyping, putIntakeTyping } from '../../api/intake';
import { useKeptTyping, type KeptTyping } from '../../components/use-kept-typing';

/** Somebody who has no record yet, as they give themselves; dates 'YYYY-MM-DD', empty until written. */
const NewPerson = z.object({
  name: z.string(),
  identityNumber: z.string(),
  phone: z.string(),
  address: z.string(),
  area: z.string(),
  hardship: Hardship,
  certificateNumber: z.string(),
  issuedOn: z.string(),
  assessedOn: z.string(),
  validTo: z.string(),
  contact: ContactPreference,
});
export type NewPerson = z.infer<typeof NewPerson>;

/** Everything that is typed at the counter and not sent. */
export const IntakeTyping = z.object({
  /** Made once for each form: sent twice, it is taken once. */
  submissionId: z.string(),
  channel: IntakeChannel,
  whom: z.enum(['', 'registered', 'new', 'caller']),
  person: z.nullable(PersonFound),
  newPerson: NewPerson,
  caller: z.object({ name: z.string(), phone: z.string() }),
  /** 'assistive-device@1'; empty until one is chosen. */
  service: z.string(),
  answers: Answers,
  /** Ids of photos by paper code. */
  photos: z.record(z.string(), z.array(z.string())),
});
export type IntakeTyping = z.infer<typeof IntakeTyping>;

export const emptyIntake: IntakeTyping = {
  submissionId: '',
  channel: 'window',
  whom: '',
  person: null,
  newPerson: {
    name: '',
    identityNumber: '',
    phone: '',
    address: '',
    area: '',
    hardship: 'none',
    certificateNumber: '',
    issuedOn: '',
    assessedOn: '',
    validTo: '',
    contact: { channels: ['phone'], neverCall: false, needsSpokenText: false },
  },
  caller: { name: '', phone: '' },
  service: '',
  answers: {},
  photos: {},
};

const hasBegun = ({ whom, service }: IntakeTyping) => whom !== '' || service !== '';

const place = {
  empty: emptyIntake,
  /** What was stored, or nothing where an older page stored another shape. */
  read(form: Record<string, unknown> | undefined): IntakeTyping {
    const parsed = IntakeTyping.safeParse(form);
    return parsed.success ? parsed.data : emptyIntake;
  },
  isWorthKeeping: hasBegun,
  hasWords: hasBegun,
  get: getIntakeTyping,
  put: putIntakeTyping,
  delete: deleteIntakeTyping,
};

export type Intake = KeptTyping<IntakeTyping>;

/** What this worker types at the counter, kept sealed on the server. */
export const useIntakeTyping = (): Intake => useKeptTyping(place, 0);
