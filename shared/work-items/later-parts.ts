import { addWorkingDays } from '../calendar/working-days';
import { localDateOf, type PlainDate } from '../calendar/plain-date';
import type { FieldFault } from '../service-catalogue/form-answers';
import { deferrablePapers, hasPromised } from '../service-catalogue/deferrable-papers';
import { missingPapers } from '../service-catalogue/paper-faults';
import type { RequestedAction } from './actions';
import type { TimeContext } from './clocks';
import { reject, type Facts, type Part, type Rejection } from './decision';
import type { LaterToCome } from './later-to-come';
import type { HistoryEntry, WorkItem } from './work-item';

/** Papers that the application was accepted without and that have not come yet. */
export function stillToCome({ later }: Pick<WorkItem, 'later'>): readonly string[] {
  return later?.papers ?? [];
}

/** What is still to come after an entry; undefined where nothing was ever left for later. */
export function laterAfter({ later }: WorkItem, entry: HistoryEntry): LaterToCome | undefined {
  switch (entry.action) {
    case 'bring-later':
      return later && { ...later, papers: entry.later?.papers ?? [] };
    case 'remind-later':
      return later && { ...later, remindedBefore: [...later.remindedBefore, entry.daysBefore!] };
    case 'reckon-again':
      return later && entry.later ? { ...later, until: entry.later.until } : later;
    default:
      return entry.later
        ? { ...entry.later, entry: entry.n, since: entry.recordedAt, remindedBefore: [] }
        : later;
  }
}

/** The entry's share where papers are left for later: which, and the last day for them. */
export function leftForLater(
  papers: readonly string[],
  at: Date,
  { definition, calendar }: TimeContext,
): Pick<HistoryEntry, 'later'> {
  if (!definition.laterPapers || papers.length === 0) return {};
  const { amount } = definition.laterPapers.limit;
  return { later: { papers: [...papers], until: addWorkingDays(localDateOf(at), amount, calendar) } };
}

/** Minor papers that are not there; what silence accepts, it accepts without these. */
export function lackingPapers({ definition, answers, papers }: Facts): string[] {
  return deferrablePapers(definition, answers, papers).flatMap(({ paper, isLacking }) =>
    isLacking ? [paper.code] : [],
  );
}

/**
 * What is wrong with what an acceptance leaves for later: minor papers only, only on the applicant's promise, and every
 * paper that is lacking, so that nobody is accepted without being told all that is still to come (FACTS §5.3, §5.1).
 */
export function laterFaults(later: readonly string[], facts: Facts): FieldFault[] {
  const { definition, answers, papers } = facts;
  const deferrable = deferrablePapers(definition, answers, papers);
  const titleOf = (code: string) => definition.papers.find((paper) => paper.code === code)?.title ?? '这一样';
  return [
    ...later
      .filter((code) => !deferrable.some(({ paper }) => paper.code === code))
      .map((field) => ({ field, message: `${titleOf(field)}不能以后补，缺的要退回补正。` })),
    ...lackingPapers(facts)
      .filter((code) => !later.includes(code))
      .map((field) => ({ field, message: `还缺${titleOf(field)}：选“以后补”，或者退回补正。` })),
    ...(later.length > 0 && !hasPromised(definition, answers)
      ? [{ field: later[0]!, message: '申请人没有承诺以后补，缺的要退回补正。' }]
      : []),
  ];
}

/** Papers that were left for later come, all or some of them. */
export function bringLater(
  item: WorkItem,
  { papers }: Extract<RequestedAction, { type: 'bring-later' }>,
  facts: Facts,
): Part | Rejection {
  const { later } = item;
  const expected = stillToCome(item);
  if (!later || expected.length === 0) return reject('wrong-state', { currentVersion: item.version });
  const brought = Object.keys(papers).filter((code) => papers[code]!.length > 0);
  const all = { ...facts.papers, ...papers };
  const errors = [
    ...Object.keys(papers)
      .filter((code) => !expected.includes(code))
      .map((field) => ({ field, message: '这一项没有要求补。' })),
    ...(brought.length === 0 ? [{ field: expected[0]!, message: '这一样还没补。' }] : []),
    ...missingPapers(facts.definition, facts.answers, all).filter(({ field }) => brought.includes(field)),
  ];
  if (errors.length > 0) return reject('invalid-input', { errors });
  const left = expected.filter((code) => !brought.includes(code));
  return {
    entry: left.length > 0 ? { later: { papers: left, until: later.until } } : {},
    contents: { answers: facts.answers, papers: all },
  };
}

/** Taken up again after it lapsed: what was still to come has its days once more. */
export function laterAgain(item: WorkItem, at: Date, context: TimeContext): Pick<HistoryEntry, 'later'> {
  return leftForLater(stillToCome(item), at, context);
}

/** The last day as another edition of the calendar has it: never earlier than was told. */
export function laterDayMoved(
  item: WorkItem,
  { definition, calendar }: TimeContext,
): { papers: string[]; until: PlainDate } | undefined {
  const { later } = item;
  if (!later || later.papers.length === 0 || !definition.laterPapers) return undefined;
  const lastDay = addWorkingDays(localDateOf(later.since), definition.laterPapers.limit.amount, calendar);
  return lastDay > later.until ? { papers: later.papers, until: lastDay } : undefined;
}
