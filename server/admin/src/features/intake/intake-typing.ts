import { PersonFound } from '@zhucantong/shared/residents/person-found';
import { ContactPreference, Hardship } from '@zhucantong/shared/residents/resident';
import { Answers } from '@zhucantong/shared/service-catalogue/form-answers';
import { IntakeChannel } from '@zhucantong/shared/work-items/intake';
import { useMemo } from 'react';
import * as z from 'zod/mini';
import { deleteIntakeTyping, getIntakeTyping, putIntakeTyping } from '../../api/intake';
import { useKeptTyping, type KeptTyping, type TypingPlace } from '../../components/use-kept-typing';

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

/** Whether there is anything that somebody would miss. */
export const hasBegun = ({ whom, service }: IntakeTyping) => whom !== '' || service !== '';

/** Where one form is kept. @param form its id, under which it is sent as well. */
function placeOf(form: string): TypingPlace<IntakeTyping> {
  const empty = { ...emptyIntake, submissionId: form };
  return {
    empty,
    /** What was stored, or nothing where an older page stored another shape. */
    read(stored) {
      const parsed = IntakeTyping.safeParse(stored);
      return parsed.success ? { ...parsed.data, submissionId: form } : empty;
    },
    isWorthKeeping: hasBegun,
    hasWords: hasBegun,
    get: (signal) => getIntakeTyping(form, signal),
    put: (body, isLeaving) => putIntakeTyping(form, body, isLeaving),
    delete: () => deleteIntakeTyping(form),
  };
}

export type Intake = KeptTyping<IntakeTyping>;

/** What this worker types in one form at the counter, kept sealed on the server. */
export function useIntakeTyping(form: string): Intake {
  const place = useMemo(() => placeOf(form), [form]);
  return useKeptTyping(place, 0);
}
