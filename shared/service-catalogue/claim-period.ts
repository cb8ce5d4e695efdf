import { dayInWords } from '../calendar/day-words';
import { addYears, plainDate, yearOf, type PlainDate } from '../calendar/plain-date';
import { openingOn } from './application-window';
import type { ClaimDefinition } from './claim-definition';
import { fillIn } from './eligibility-rules';
import type { Answers } from './form-answers';
import { optionsOf } from './form-field';
import type { ServiceDefinition } from './service-definition';

/**
 * The claims that an application takes: 'assistive-device:device:<person>:manual-wheelchair'. Where the period is a calendar
 * year it is part of the id: an item that is still open does not keep anybody from the next year (DESIGN idea 3).
 *
 * @param seal of answers that tell of a person or a vehicle: the same key for the same number, told by nothing.
 */
export function claimIds(
  { code, claims }: Pick<ServiceDefinition, 'code' | 'claims'>,
  personId: string,
  answers: Answers,
  receivedOn: PlainDate,
  seal: (key: string) => string = (key) => key,
): string[] {
  return claims.map((claim) => {
    const parts = claim.per.map((part) => {
      if (part === 'person') return personId;
      const answer = String(answers[part.replace(/^(sealed-)?answer:/, '')] ?? '');
      return part.startsWith('sealed-') ? seal(plainKey(answer)) : answer;
    });
    const year = isOfOneYear(claim) ? [String(yearOf(receivedOn))] : [];
    return [code, claim.code, ...parts, ...year].join(':');
  });
}

/** A number as it is punched, however it was typed: 'lb 37-p' is LB37P. */
const plainKey = (answer: string): string => answer.replace(/[\s\-—.·]/g, '').toUpperCase();

/** The first day after the period of a completed item; undefined where the claim ends with the item. */
export function heldUntil(
  definition: ServiceDefinition,
  { heldFor }: ClaimDefinition,
  answers: Answers,
  { receivedOn, completedOn }: { receivedOn: PlainDate; completedOn: PlainDate },
): PlainDate | undefined {
  if (!heldFor) return undefined;
  if ('period' in heldFor) return newYearAfter(receivedOn);
  if ('amount' in heldFor) return addYears(completedOn, heldFor.amount);
  const field = definition.fields.find((each) => each.code === heldFor.field);
  const chosen = field && optionsOf(definition, field).find(({ value }) => value === answers[heldFor.field]);
  const years = chosen?.facts?.[heldFor.fact];
  return typeof years === 'number' ? addYears(completedOn, years) : undefined;
}

/**
 * What a person reads whose claim is taken: with the day from which they may apply again, where it is known.
 *
 * @param until of the claim that stands in the way; null while its item is open.
 */
export function takenWords(
  { applicationWindow }: Pick<ServiceDefinition, 'applicationWindow'>,
  claim: ClaimDefinition,
  until: PlainDate | null,
  today: PlainDate,
): string {
  const free = isOfOneYear(claim) ? newYearAfter(today) : until;
  if (free === null || claim.whenHeld === undefined) return claim.whenTaken;
  const opening = applicationWindow && openingOn(applicationWindow, free);
  const allowedFrom = opening && !opening.isOpen ? opening.opensOn : free;
  return fillIn(claim.whenHeld, { allowedFrom: dayInWords(allowedFrom, yearOf(today)) });
}

function isOfOneYear({ heldFor }: ClaimDefinition): boolean {
  return heldFor !== undefined && 'period' in heldFor;
}

function newYearAfter(day: PlainDate): PlainDate {
  return plainDate(`${String(yearOf(day) + 1).padStart(4, '0')}-01-01`);
}

/** Whether an answer is the number that a claim was taken for: mended, it would be claimed for another. */
export const isClaimed = ({ claims }: Pick<ServiceDefinition, 'claims'>, field: string): boolean =>
  claims.some(({ per }) => per.includes(`sealed-answer:${field}`));
