import * as z from 'zod/mini';
import { Caller } from '../residents/caller';
import { ContactPreference, ResidentProfile } from '../residents/resident';
import { Answers } from '../service-catalogue/form-answers';
import { StaffCard } from '../staff/staff-member';
import { ClientId, PaperFiles } from './actions';
import { LabelledValue } from './labelled-value';

/** By which way something is taken in by a worker. */
export const IntakeChannel = z.enum(['window', 'phone', 'paper']);
export type IntakeChannel = z.infer<typeof IntakeChannel>;

const Area = z.string().check(z.regex(/^\d{6}(\d{3}){0,2}$/, '请选村（社区）。'));

/** Who is registered with a matter; the rest of the profile as the register knows it. */
const NewProfile = z.strictObject({
  ...ResidentProfile.shape,
  name: z.string().check(z.trim(), z.minLength(1, '请写姓名。'), z.maxLength(40)),
  identityNumber: z.string().check(z.maxLength(20)),
  phone: z.string().check(z.maxLength(30)),
  address: z.string().check(z.maxLength(200)),
});

/** For whom: somebody in the register, somebody who is registered with it, or a caller about whom no more is known. */
export const Applicant = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('registered'), personId: z.string().check(z.maxLength(64)) }),
  z.strictObject({
    kind: z.literal('new'),
    area: z.string().check(z.regex(/^\d{12}$/, '请选村（社区）。')),
    profile: NewProfile,
    contact: ContactPreference,
  }),
  z.strictObject({
    kind: z.literal('caller'),
    ...Caller.shape,
    /** What the matter is about, if it is about a place; else the county, or the area of the worker's office. */
    area: z.nullable(Area),
  }),
]);
export type Applicant = z.infer<typeof Applicant>;

/** What a worker takes in on somebody's request (代录): the form that the person would have sent themselves. */
export const IntakeRequest = z.strictObject({
  submissionId: ClientId,
  service: z.string().check(z.regex(/^[a-z][a-z0-9-]*@\d+$/)),
  channel: IntakeChannel,
  applicant: Applicant,
  answers: Answers,
  papers: PaperFiles,
});
export type IntakeRequest = z.infer<typeof IntakeRequest>;

/** "Would this be taken?", asked at the counter while the form is filled: answers may be partial. */
export const IntakeQuestion = z.omit(IntakeRequest, { papers: true });
export type IntakeQuestion = z.infer<typeof IntakeQuestion>;

/** Villages in which a worker may register somebody. */
export const IntakePlaces = z.strictObject({
  places: z.array(z.strictObject({ code: z.string(), town: z.string(), village: z.string() })),
});
export type IntakePlaces = z.infer<typeof IntakePlaces>;

/** Everything that the slip for the person says; names and numbers masked, for it is left lying about. */
export const Receipt = z.strictObject({
  itemId: z.string(),
  number: z.string(),
  service: z.string(),
  title: z.string(),
  /** Masked; null where none was given. */
  applicant: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  /** '6月4日 10:00 窗口收件'. */
  receivedWords: z.string(),
  receivedBy: z.nullable(StaffCard),
  answers: z.array(LabelledValue),
  papers: z.array(z.strictObject({ title: z.string(), count: z.int() })),
  /** Who has it now: a person, or an office that will hand it out. */
  holder: z.nullable(StaffCard),
  unitName: z.string(),
  /** By when, and why that day; null where nothing runs any more. */
  due: z.nullable(
    z.strictObject({
      on: z.string(),
      /** '最晚 6月9日 看完'. */
      words: z.string(),
      provisional: z.boolean(),
      sentences: z.array(z.string()),
    }),
  ),
  /** How to follow it, and whom to call. */
  follow: z.array(z.string()),
  phoneOfOffice: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;
