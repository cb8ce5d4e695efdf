import * as z from 'zod/mini';
import { RelationBasis } from '../residents/relation';
import { meets, shownAnswers, type Answers } from './form-answers';
import { Condition, type FormField } from './form-field';

/** On what footing an application is made: in one's own name, or by somebody who acts for the person (FACTS §1.6). */
export const ApplicantBasis = z.enum(['self', ...RelationBasis.options]);
export type ApplicantBasis = z.infer<typeof ApplicantBasis>;

/** A footing that is enough for some answers only: the family cancels a certificate after a death, and not before. */
export const NarrowedBasis = z.strictObject({
  basis: ApplicantBasis,
  onlyWhen: Condition,
  /** Why not, for other answers. */
  refusal: z.string(),
});
type NarrowedBasis = z.infer<typeof NarrowedBasis>;

/** That a county may take it from the person alone (本人申请), with what whoever came for them then reads. */
export const InPerson = z.strictObject({
  /** In the guide, in place of who else may. */
  guide: z.string(),
  refusal: z.string(),
  whatElse: z.string(),
  source: z.string().check(z.minLength(1)),
  /** So it is: no definition says it, a county does (service-settings.ts). */
  isRequired: z.optional(z.literal(true)),
});
type InPerson = z.infer<typeof InPerson>;

const BASIS_WORDS: Record<ApplicantBasis, string> = {
  self: '本人',
  guardian: '监护人',
  family: '家人',
  'authorised-agent': '受托人',
  'village-worker': '村（社区）专委',
};

interface Bases {
  bases: readonly ApplicantBasis[];
  narrowedBases?: readonly NarrowedBasis[] | undefined;
  inPerson?: InPerson | undefined;
  fields: readonly FormField[];
}
interface Service extends Bases {
  title: string;
  guide: { consultPhone: string; window: string };
}

/** Why an application is not taken from somebody, and who may make it, or where to go instead. */
export interface NotThroughThem {
  reason: string;
  whatElse: string;
}

/**
 * Whether somebody may make an application for a person.
 *
 * @param held every footing on which they may act for the person; one that is enough is enough.
 * @param answers as far as there are any: a footing that a later answer may still make enough is not refused yet.
 * @returns null where they may.
 */
export function notThroughThem(
  service: Service,
  held: readonly string[],
  answers: Answers,
): NotThroughThem | null {
  if (footingFor(service, held, answers) !== undefined) return null;
  const { inPerson } = service;
  if (inPerson?.isRequired) return { reason: inPerson.refusal, whatElse: inPerson.whatElse };
  const shown = shownAnswers(service.fields, answers);
  const narrowed = (service.narrowedBases ?? []).find(({ basis }) => held.includes(basis));
  const words = listed(service.bases.filter((basis) => isEnough(service, basis, shown)));
  const own = ApplicantBasis.safeParse(held[0]).data;
  const as =
    own === 'self' || own === undefined
      ? '不能用本人的名义申请'
      : `您是以${BASIS_WORDS[own]}的身份替他办，办不了`;
  const { window, consultPhone } = service.guide;
  return {
    reason: narrowed?.refusal ?? `“${service.title}”由${words}申请，${as}。`,
    whatElse: `请${words}来办。手机上弄不了的，带身份证到${window}，或者打电话问${consultPhone}。`,
  };
}

/** '本人、监护人或者家人。人走了，才能由家人来注销。' */
export function applicantsInWords({
  bases,
  narrowedBases = [],
}: Pick<Bases, 'bases' | 'narrowedBases'>): string {
  return [listed(bases), ...narrowedBases.map(({ refusal }) => refusal)].join('。');
}

function listed(bases: readonly ApplicantBasis[]): string {
  const words = bases.map((each) => BASIS_WORDS[each]);
  return words.length > 1 ? `${words.slice(0, -1).join('、')}或者${words.at(-1)!}` : words.join('');
}

/** The first footing that is enough, or that a later answer may make so. */
export function footingFor<Held extends string>(
  service: Bases,
  held: readonly Held[],
  answers: Answers,
): Held | undefined {
  const shown = shownAnswers(service.fields, answers);
  return held.find((basis) => isEnough(service, basis, shown));
}

function isEnough({ bases, narrowedBases = [], inPerson }: Bases, basis: string, shown: Answers): boolean {
  if (inPerson?.isRequired && basis !== 'self') return false;
  const only = narrowedBases.find((each) => each.basis === basis)?.onlyWhen;
  return (
    bases.some((each) => each === basis) && (!only || shown[only.field] === undefined || meets(only, shown))
  );
}
