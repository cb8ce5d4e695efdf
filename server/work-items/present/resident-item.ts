import { servedWordsOf } from '@zhucantong/shared/service-catalogue/outcome';
import { isBegunByOffice } from '@zhucantong/shared/service-catalogue/intake-rule';
import { getStep, serviceVersionId } from '@zhucantong/shared/service-catalogue/service-definition';
import { writtenPapersOf } from '@zhucantong/shared/service-catalogue/step-record';
import { localDateOf, type PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { workingDaysBetween } from '@zhucantong/shared/calendar/working-days';
import { urgencyOf } from '@zhucantong/shared/time-limits/urgency';
import type { ResidentItem } from '@zhucantong/shared/work-items/resident-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import { momentOf, type WorkItem } from '@zhucantong/shared/work-items/work-item';
import { currentAnswers } from '../current-answers';
import { currentStepClock, isLate } from './item-clocks';
import { labelledAnswers } from './labelled-values';
import { togetherWords } from './joint-view';
import { presentNotice } from './notice-view';
import { presentLater } from './later-papers';
import { presentOutside } from './outside-view';
import { presentFindings, type EarlierLeg } from './resident-findings';
import { presentPayment } from './payment-view';
import type { OpenedItem, ResidentContext } from './present-context';
import { readAloud } from './read-aloud';
import { presentResidentCard } from './resident-card';
import { isByAgent } from './queue-row';
import { presentPromise } from './resident-promise';
import { presentSecondAssessment, remedyAgainst } from './second-assessment-view';
import { presentSupplement } from './resident-supplement';
import { pastOf, presentTimeline } from './resident-timeline';
import { isDialable } from '@zhucantong/shared/residents/telephone';
import { residentWords } from './resident-words';
import { presentWaiting } from './waiting-view';
import { sayTime, sayDayOf } from './say-when';

/** One matter in full, for the person concerned and whoever may act for them. @param allowed as the policy computed it. */
export function presentResidentItem(
  item: WorkItem,
  opened: OpenedItem,
  context: ResidentContext,
  { allowed, earlier = [] }: { allowed: readonly ActionType[]; earlier?: readonly EarlierLeg[] },
): ResidentItem {
  const { definition, now } = context;
  const { answers, papers } = currentAnswers(item, opened.entries);
  const together = togetherWords(item, context);
  const receivedAt = momentOf(item, 'received')!.at;
  const view: Omit<ResidentItem, 'readAloud'> = {
    receivedWords: `${sayDayOf(receivedAt, now)} ${sayTime(receivedAt)}`,
    filedBy: isByAgent(item.filedBy.basis) ? (opened.agent?.profile.name ?? null) : null,
    promise: presentPromise(item, opened, context),
    remaining: remaining(item, context),
    youDoDetail: residentWords(item, context).youDoDetail,
    ...confirmWords(context),
    holder: item.isOpen && item.assignee ? (context.staffCard(item.assignee.staffId) ?? null) : null,
    ...(together ? { together } : {}),
    timeline: [
      ...earlier.flatMap((leg) => pastOf(leg.item, leg.opened, leg.context)),
      ...presentTimeline(item, opened, context),
    ],
    supplement: presentSupplement(item, opened, context),
    ...presentLater(item, context),
    ...presentWaiting(item, context),
    ...presentGrounds(item, opened, context),
    assessment: presentAssessment(item, opened, context),
    ...presentFindings([...earlier, { item, opened, context }]),
    outside: presentOutside(item, context),
    notice: presentNotice(item, opened, context),
    payment: presentPayment(item, opened, context),
    answers: labelledAnswers(definition, definition.fields, answers),
    papers: [
      ...definition.papers
        .filter((paper) => papers[paper.code]?.length)
        .map(({ code, title }) => ({ code, title, files: papers[code]! })),
      ...earlier.flatMap((leg) => presentRecordPapers(leg.item, leg.opened, leg.context)),
      ...presentRecordPapers(item, opened, context),
    ],
    serviceVersion: serviceVersionId(definition),
    allowedActions: [...allowed],
    ...presentResidentCard(item, opened, context),
  };
  return { readAloud: readAloud(view), ...view };
}

function confirmWords({ definition }: ResidentContext): Pick<ResidentItem, 'confirmWords'> {
  const served = servedWordsOf(definition);
  if (!served) return {};
  const { asks, came, notCame } = served;
  return { confirmWords: { asks, came, notCame } };
}

/** '还剩 1 个工作日' to the day on the leaf; null when nothing runs. */
function remaining(item: WorkItem, { calendar, now }: ResidentContext): string | null {
  const daysTo = (until: PlainDate) => {
    const days = workingDaysBetween(localDateOf(now), until, calendar);
    return days === 0 ? '今天是最后一天' : `还剩 ${days} 个工作日`;
  };
  if (item.status === 'awaiting-supplement' && item.supplement) return daysTo(item.supplement.until);
  const clock = currentStepClock(item);
  if (item.status !== 'open' || !clock || isLate(clock, now)) return null;
  if (item.notice && item.notice.until >= localDateOf(now)) return daysTo(item.notice.until);
  return urgencyOf(
    { on: clock.dueOn, at: clock.dueAt, provisional: clock.provisional },
    clock.limit.unit,
    null,
    now,
    calendar,
  ).sentence;
}

/** Papers that belong to what a step recorded: what was signed for, the outside body's answer. */
function presentRecordPapers(
  item: WorkItem,
  { entries }: OpenedItem,
  { definition }: ResidentContext,
): ResidentItem['papers'] {
  return item.history.flatMap((entry) =>
    writtenPapersOf(getStep(definition, entry.step)).flatMap(({ code, title }) => {
      const contents = entries.get(entry.n);
      const files = contents?.record ? contents.papers?.[code] : undefined;
      return files?.length
        ? [{ code: item.leg === 1 ? `${code}-${entry.n}` : `${code}-${item.leg}-${entry.n}`, title, files }]
        : [];
    }),
  );
}

/** Reason, plain words, other help and the remedy, with a telephone: no refusal and no end of a benefit stands without them. */
function presentGrounds(
  item: WorkItem,
  { entries }: OpenedItem,
  context: ResidentContext,
): Pick<ResidentItem, 'refusal' | 'ending'> {
  const { definition } = context;
  const last = item.history.findLast(({ action }) => action === 'refuse' || action === 'end-benefit');
  if (!last || (item.status !== 'refused' && item.status !== 'ended')) return { refusal: null };
  const reasons = item.status === 'ended' ? (definition.runsOn?.endings ?? []) : definition.refusals;
  const contents = entries.get(last.n);
  const numbers = [context.staffCard(last.by.memberId)?.phone, context.office.phone];
  const grounds = {
    reason: reasons.find(({ code }) => code === last.reason)?.title ?? '',
    words: contents?.words ?? '',
    otherHelp: contents?.otherHelp ?? [],
    remedy: remedyAgainst(item, context, last.reason),
    phone: numbers.find((each) => each !== undefined && isDialable(each)) ?? null,
  };
  return item.status === 'ended'
    ? { refusal: null, ending: { title: '为什么停发', ...grounds } }
    : {
        refusal: {
          ...(isBegunByOffice(definition) ? { title: '为什么不用办' } : {}),
          ...grounds,
          ...presentSecondAssessment(item, context),
        },
      };
}

/** What the assessment found, as its worker wrote it down; it concerns the person, so the person reads it. */
function presentAssessment(
  item: WorkItem,
  { entries }: OpenedItem,
  { definition }: ResidentContext,
): ResidentItem['assessment'] {
  const entry = item.history.findLast((each) => each.action === 'assess');
  const record = entry && entries.get(entry.n)?.record;
  if (!record) return null;
  return labelledAnswers(definition, getStep(definition, entry.step).record, record).map(
    ({ label, value }) => ({ label, value }),
  );
}
