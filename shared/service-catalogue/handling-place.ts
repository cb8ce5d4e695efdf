import * as z from 'zod/mini';
import { TimeLimit } from '../time-limits/time-limit';
import { meets, shownAnswers, type Answers } from './form-answers';
import { Condition, type FormField } from './form-field';

/**
 * A county that has part of a matter across regions (跨省通办): the place of usual residence collects, the place of the
 * household decides (FACTS §1.9). Where both turn out to be one county, nothing is handed over.
 */
export const HandlingPlace = z.strictObject({
  code: z.string().check(z.regex(/^[a-z][a-z-]*$/)),
  /** 受理地, 户籍地. */
  title: z.string(),
  /** The question that asks for its area code; absent or unanswered: where the person's household is registered. */
  field: z.optional(z.string()),
  /** Within how many days of a decision in another county it tells the applicant; absent: the system's own message is enough. */
  tellsWithin: z.optional(TimeLimit),
  /** The same as another place, where an answer says so: whoever has moved applies in the new place, or still in the old one. */
  sameAs: z.optional(z.array(z.strictObject({ place: z.string(), when: Condition }))),
});
export type HandlingPlace = z.infer<typeof HandlingPlace>;

/** Why a place may give a matter back to the one before it (退回), and how often in one matter (FACTS §1.9, §4.10). */
export const ReturnReason = z.strictObject({
  code: z.string(),
  title: z.string(),
  /** Steps in which it may be used. */
  steps: z.array(z.string()),
  /** Plain words to start from; the worker completes them. */
  plainWords: z.string(),
  /** The step of the other place in which it arrives. */
  backTo: z.string(),
  most: z.int(),
});
export type ReturnReason = z.infer<typeof ReturnReason>;

/** Area code by the code of a place: six digits of a county, nine of a town, twelve of a village. */
export type Places = Record<string, string>;

const COUNTY_DIGITS = 6;

/** The county of an area, by its first six digits (GB/T 2260). */
export const countyOfArea = (area: string): string => area.slice(0, COUNTY_DIGITS);

/** Where each place lies, by the answers; a place without an answer is where it was before. */
export function placesByAnswers(
  places: readonly HandlingPlace[],
  answers: Answers,
  before: (code: string) => string,
): Places {
  const own = Object.fromEntries(
    places.map(({ code, field }) => {
      const answer = field ? answers[field] : undefined;
      return [code, typeof answer === 'string' && answer !== '' ? answer : before(code)];
    }),
  );
  return Object.fromEntries(
    places.map(({ code, sameAs = [] }) => {
      const other = sameAs.find(({ when }) => meets(when, answers))?.place;
      return [code, own[other ?? code] ?? ''];
    }),
  );
}

/**
 * Where an application is handed in: in the county that the register has the person in, or in the first place of a matter across
 * regions (FACTS §1.9): where nothing is handed over, the one whose step comes first.
 */
export function handedInAt(
  definition: {
    places?: readonly HandlingPlace[] | undefined;
    steps: readonly { kind: string; place?: string | undefined }[];
    fields: readonly FormField[];
  },
  person: { county: string; area: string },
  answers: Answers,
): { county: string; area: string; places?: Places } {
  if (!definition.places) return { county: person.county, area: person.area };
  // What a changed answer hid says nothing any more: it must not send the matter to another county.
  const shown = shownAnswers(definition.fields, answers);
  const places = placesByAnswers(definition.places, shown, () => person.area);
  const area = places[stepsBetween(definition.steps, places)[0]!.place ?? ''] ?? person.area;
  return { county: countyOfArea(area), area, places };
}

/** Places in counties that do not work with this system: nothing could be handed over to them. */
export function unservedPlaces(
  places: readonly HandlingPlace[],
  at: Places,
  counties: ReadonlySet<string>,
): { field: string; message: string }[] {
  return places
    .filter(({ code }) => !counties.has(countyOfArea(at[code] ?? '')))
    .map(({ code, field, title }) => ({
      field: field ?? code,
      message: `${title}的县还没有接入，请直接到那边的残联办，或者跟我们说一声，帮您问。`,
    }));
}

/** Steps as they apply to these places: where both sides lie in one county, handing over falls away. */
export function stepsBetween<S extends { kind: string; place?: string | undefined }>(
  steps: readonly S[],
  at: Places | undefined,
): readonly S[] {
  if (!at) return steps;
  const countyOf = (step: S | undefined) => countyOfArea(at[step?.place ?? ''] ?? '');
  return steps.filter((step, n) => step.kind !== 'transfer' || countyOf(step) !== countyOf(steps[n + 1]));
}

/** A matter changes counties only by being handed over, so that somebody answers for its arrival. */
export function handsOverBetweenPlaces(
  steps: readonly { kind: string; place?: string | undefined }[],
): boolean {
  return steps.every((step, n) => {
    const next = steps[n + 1];
    if (step.kind === 'transfer') return next !== undefined && next.place !== step.place;
    return next === undefined || next.place === step.place;
  });
}

/** Silence moves an item past its acceptance, which it can only where the acceptance lies (FACTS §0.8 TL-GEN-01). */
export function acceptsWhereItLies({
  steps,
  clocks,
}: {
  steps: readonly { kind: string; place?: string | undefined }[];
  clocks: readonly { place?: string | undefined; whenPassed?: string | undefined }[];
}): boolean {
  const acceptance = steps.find(({ kind }) => kind === 'acceptance');
  return clocks.every(({ place, whenPassed }) => !whenPassed || place === acceptance?.place);
}
