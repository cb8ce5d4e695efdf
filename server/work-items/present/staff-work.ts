import { localDateOf } from '@zhucantong/shared/calendar/plain-date';
import { addWorkingDays } from '@zhucantong/shared/calendar/working-days';
import { isClaimed } from '@zhucantong/shared/service-catalogue/claim-period';
import { isShown } from '@zhucantong/shared/service-catalogue/form-answers';
import { optionsOf, type FormField, type GroupField } from '@zhucantong/shared/service-catalogue/form-field';
import {
  POSTING_PAPER,
  POSTING_RECORD,
  type PublicNotice,
} from '@zhucantong/shared/service-catalogue/public-notice';
import { getStep, type ServiceDefinition } from '@zhucantong/shared/service-catalogue/service-definition';
import { stepsThatMayFollow } from '@zhucantong/shared/service-catalogue/step-order';
import { recordFieldsOf, recordPapersOf } from '@zhucantong/shared/service-catalogue/step-record';
import { ADVANCES, type ActionType } from '@zhucantong/shared/work-items/status-table';
import { stillToCome } from '@zhucantong/shared/work-items/later-parts';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { WorkItem } from '@zhucantong/shared/work-items/work-item';
import { currentAnswers } from '../current-answers';
import { isHeadOf } from '../work-items.policy';
import type { OpenedItem, StaffContext } from './present-context';
import { sayDayAndWeekday } from './say-when';

/** What may be listed as missing, until when, and whether this round needs the head's reason (FACTS §5.1). */
export function presentSendBack(
  item: WorkItem,
  opened: OpenedItem,
  context: StaffContext,
): StaffItem['sendBack'] {
  const { definition, calendar, now } = context;
  const { answers } = currentAnswers(item, opened.entries);
  const until = addWorkingDays(localDateOf(now), definition.supplement.limit.amount, calendar);
  return {
    candidates: [
      ...definition.papers
        .filter(({ code }) => !stillToCome(item).includes(code))
        .map(({ code, title, countsAsGood }) => ({ kind: 'paper' as const, code, title, countsAsGood })),
      ...definition.fields
        .filter((field) => isShown(field, answers) && !isClaimed(definition, field.code))
        .map((field) => ({
          kind: 'field' as const,
          code: field.code,
          title: field.label,
          countsAsGood: field.hint ?? '',
        })),
    ],
    until,
    untilWords: sayDayAndWeekday(until, now),
    rounds: definition.supplement.rounds,
    round: roundOf(item, context),
  };
}

function roundOf(item: WorkItem, { definition, viewer }: StaffContext): StaffItem['sendBack']['round'] {
  if ((item.supplement?.round ?? 0) < definition.supplement.rounds) return 'free';
  if (item.secondRoundPermit !== null) return 'permitted';
  return viewer.roles.includes('section-head') && isHeadOf(viewer, item) ? 'head-writes' : 'needs-head';
}

/** The fields of the action that completes this step, with their options in them. */
export function presentRecordForm(
  item: WorkItem,
  allowed: readonly ActionType[],
  { definition }: StaffContext,
): StaffItem['record'] {
  const step = getStep(definition, item.step);
  if (step.notice && !item.notice) return presentPostingForm(step.notice, allowed);
  const action = ADVANCES[step.kind];
  const isSubjectAsked =
    definition.subjectField !== undefined &&
    recordFieldsOf(step).some((field) => field.code === definition.subjectField);
  return {
    action: allowed.includes(action) ? action : null,
    label: step.verb,
    fields: recordFieldsOf(step).map((field) => withOptions(definition, field)),
    papers: [...recordPapersOf(step)],
    leadsTo: step.kind === 'answer' ? null : nextTitles(item, definition),
    initial: isSubjectAsked && item.subject ? { [definition.subjectField!]: item.subject } : {},
  };
}

/** '户籍地审批', or '户籍地审批或重新评定' where what is written down decides. */
function nextTitles({ step, places }: WorkItem, definition: ServiceDefinition): string | null {
  const titles = stepsThatMayFollow(definition, step, places).map(({ title }) => title);
  return titles.length > 0 ? titles.join('或') : null;
}

/** A notice is hung up before anything is written of it. */
function presentPostingForm(notice: PublicNotice, allowed: readonly ActionType[]): StaffItem['record'] {
  return {
    action: allowed.includes('post-notice') ? 'post-notice' : null,
    label: '张贴公示',
    fields: [...POSTING_RECORD],
    papers: [POSTING_PAPER],
    leadsTo: null,
    initial: { postedAt: notice.where },
  };
}

/** A choice carries its options itself, in a row of a group too, so that the client needs no option lists. */
function withOptions(definition: ServiceDefinition, field: FormField): FormField {
  if (field.kind !== 'group') return simpleWithOptions(definition, field);
  return { ...field, fields: field.fields.map((each) => simpleWithOptions(definition, each)) };
}

function simpleWithOptions<F extends Exclude<FormField, GroupField>>(
  definition: ServiceDefinition,
  field: F,
): F {
  if (field.kind !== 'choice') return field;
  const { optionList: _list, ...rest } = field;
  return { ...rest, options: optionsOf(definition, field) } as typeof field;
}

/** Reasons that may be used in this step. */
export function presentRefusals(item: WorkItem, { definition }: StaffContext): StaffItem['refusals'] {
  return definition.refusals
    .filter((reason) => reason.steps.includes(item.step))
    .map(({ code, title, plainWords, otherHelp }) => ({ code, title, plainWords, otherHelp }));
}
