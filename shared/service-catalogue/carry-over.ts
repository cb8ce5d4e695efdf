import type { PlainDate } from '../calendar/plain-date';
import { answerInWords } from './answer-words';
import { carriedPapers, type CarriedPapers, type FilesByPaper } from './carried-papers';
import { changedTerms, type ChangedTerm } from './carried-terms';
import { carryAnswer, type Carried } from './carry-answer';
import { isShown, type Answer, type Answers } from './form-answers';
import type { FormField, OptionLists } from './form-field';
import type { ServiceDefinition } from './service-definition';

/** One question of either form, with what was answered to it, in words. */
export interface CarriedField {
  code: string;
  label: string;
  was: string;
}

/** An unfinished form as it goes on under another version. Each answer of before is kept, dropped or invalid, and nothing else. */
export interface CarryOver {
  /** What the new form begins with. */
  answers: Answers;
  files: FilesByPaper;
  /** Codes of the answers that the new form takes as they are. */
  kept: string[];
  /** Not asked any more: they would not be sent. */
  dropped: CarriedField[];
  /** To be looked at again, and why. */
  invalid: (CarriedField & { why: string })[];
  /** Kept, though question and answer read differently now. */
  changed: (CarriedField & { now: string })[];
  newlyAsked: { code: string; label: string; isRequired: boolean }[];
  papers: CarriedPapers;
  /** Amounts, fees, limits and seasons that differ. */
  terms: ChangedTerm[];
}

/**
 * What becomes of an unfinished form when its service has a newer version: by code, kind and constraints of the questions.
 *
 * @param today chooses among amounts that change from year to year.
 */
export function carryOver(
  before: ServiceDefinition,
  { answers, files }: { answers: Answers; files: FilesByPaper },
  after: ServiceDefinition,
  today: PlainDate,
): CarryOver {
  const codes = inOrderOf(after.fields, Object.keys(answers));
  const becomes = becomingOf(before, answers, after, codes);
  const carried = answersOf(becomes);
  const result = { kept: [], dropped: [], invalid: [], changed: [] } as Pick<
    CarryOver,
    'kept' | 'dropped' | 'invalid' | 'changed'
  >;
  for (const [code, each] of becomes) {
    const value = answers[code]!;
    const field = fieldOf(after, code);
    const fieldBefore = fieldOf(before, code);
    const was: CarriedField = {
      code,
      label: (fieldBefore ?? field)?.label ?? code,
      was: wordsOf(before, fieldBefore ?? field, value),
    };
    if (each.how === 'dropped') result.dropped.push(was);
    else if (each.how === 'invalid') result.invalid.push({ ...was, why: each.why });
    else {
      result.kept.push(code);
      const now = wordsOf(after, field, value);
      const label = field && fieldBefore && fieldBefore.label !== field.label ? `${field.label}：` : '';
      if (fieldBefore && field && (label !== '' || was.was !== now))
        result.changed.push({ ...was, now: label + now });
    }
  }
  return {
    ...result,
    answers: carried,
    newlyAsked: newlyAsked(before, answers, after, carried).filter(
      ({ code }) => !result.invalid.some((each) => each.code === code),
    ),
    ...carriedPapers({ definition: before, answers }, { definition: after, answers: carried }, files),
    terms: changedTerms({ definition: before, answers }, { definition: after, answers: carried }, today),
  };
}

const fieldOf = ({ fields }: ServiceDefinition, code: string) => fields.find((field) => field.code === code);

/** What becomes of each answer. One that is hidden now though it was asked before falls, and with it what hangs on it. */
function becomingOf(
  before: ServiceDefinition,
  answers: Answers,
  after: ServiceDefinition,
  codes: readonly string[],
): Map<string, Carried> {
  const becomes = new Map(
    codes.map((code) => {
      const [asked, asks] = [fieldOf(before, code), fieldOf(after, code)];
      const carried = carryAnswer(
        answers[code]!,
        { lists: before, field: asked },
        { lists: after, field: asks },
      );
      return [code, carried] as const;
    }),
  );
  const isHiddenNow = (code: string) => {
    const [asked, asks] = [fieldOf(before, code), fieldOf(after, code)];
    // What an answer hid before and hides now stays with the form, unseen, as it did.
    return asked && asks && isShown(asked, answers) && !isShown(asks, answersOf(becomes));
  };
  for (;;) {
    const falls = codes.find((code) => becomes.get(code)?.how !== 'dropped' && isHiddenNow(code));
    if (falls === undefined) return becomes;
    becomes.set(falls, { how: 'dropped' });
  }
}

const answersOf = (becomes: ReadonlyMap<string, Carried>): Answers =>
  Object.fromEntries(
    [...becomes].flatMap(([code, each]) =>
      each.how === 'dropped' || each.value === undefined ? [] : [[code, each.value] as const],
    ),
  );

/** As the new form asks; what it does not know comes last. */
function inOrderOf(fields: readonly FormField[], codes: readonly string[]): string[] {
  const known = fields.map(({ code }) => code).filter((code) => codes.includes(code));
  return [...known, ...codes.filter((code) => !known.includes(code))];
}

function wordsOf(lists: OptionLists, field: FormField | undefined, value: Answer): string {
  const words = field
    ? answerInWords(lists, field, value)
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
  return words || '没有填';
}

/** Questions without an answer that the form of before did not put, or left to choice. */
function newlyAsked(
  before: ServiceDefinition,
  answers: Answers,
  after: ServiceDefinition,
  carried: Answers,
): CarryOver['newlyAsked'] {
  return after.fields
    .filter((field) => isShown(field, carried) && carried[field.code] === undefined)
    .filter((field) => {
      const asked = fieldOf(before, field.code);
      return !asked || !isShown(asked, answers) || (field.required && !asked.required);
    })
    .map(({ code, label, required }) => ({ code, label, isRequired: required }));
}
