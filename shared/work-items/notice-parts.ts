import { dayInWords } from '../calendar/day-words';
import { localDateOf, yearOf, type PlainDate } from '../calendar/plain-date';
import { findAnswerFaults } from '../service-catalogue/form-answers';
import { lastDayOf, POSTING_RECORD } from '../service-catalogue/public-notice';
import { getStep } from '../service-catalogue/service-definition';
import type { Action, BodyOf } from './actions';
import { reject, type Facts, type Part, type Rejection } from './decision';
import { isNoticeOver, isObjectionUpheld, openObjections } from './item-notice';
import type { WorkItem } from './work-item';

type NoticeBody = BodyOf<'post-notice' | 'record-objection' | 'answer-objection'>;

export function noticePartOf(
  item: WorkItem,
  { recordedAt }: Pick<Action, 'recordedAt'>,
  body: NoticeBody,
  facts: Facts,
): Part | Rejection {
  switch (body.type) {
    case 'post-notice':
      return post(item, recordedAt, body, facts);
    case 'record-objection':
      return item.notice
        ? {
            entry: {},
            contents: { words: body.words, ...(body.objector ? { objector: body.objector } : {}) },
          }
        : reject('wrong-state', { currentVersion: item.version });
    case 'answer-objection':
      return answerObjection(item, body, facts);
  }
}

/** What keeps the notice from being ended: it never hung, its days are not over, somebody objects. */
export function cannotEndNotice(item: WorkItem, at: Date): Rejection | undefined {
  const { notice } = item;
  if (!notice || isObjectionUpheld(item)) return reject('wrong-state', { currentVersion: item.version });
  if (!isNoticeOver(item, at))
    return reject('notice-stands', {
      until: notice.until,
      errors: [{ field: 'until', message: `公示到${lastDay(notice.until, at)}，那天过完才能接着办。` }],
    });
  return openObjections(item).length > 0 ? reject('objection-open') : undefined;
}

function post(
  item: WorkItem,
  at: Date,
  { record, papers }: BodyOf<'post-notice'>,
  { definition, calendar, mayBeNamed = false }: Facts,
): Part | Rejection {
  const { notice } = getStep(definition, item.step);
  if (!notice || item.notice) return reject('wrong-state', { currentVersion: item.version });
  const errors = findAnswerFaults(definition, POSTING_RECORD, record);
  if (errors.length > 0) return reject('invalid-input', { errors });
  return {
    entry: { until: lastDayOf(notice, localDateOf(at), calendar), named: mayBeNamed },
    contents: { record, ...(papers && Object.keys(papers).length > 0 ? { papers } : {}) },
  };
}

function answerObjection(
  item: WorkItem,
  { objection, finding, backTo, words }: BodyOf<'answer-objection'>,
  { definition, routing }: Facts,
): Part | Rejection {
  if (!openObjections(item).some(({ entry }) => entry === objection))
    return reject('wrong-state', { currentVersion: item.version });
  const entry = { about: objection, finding };
  const contents = { words };
  if (finding === 'dismissed')
    return backTo === undefined ? { entry, contents } : fault('不成立的异议不用退回。');
  if (backTo !== undefined) {
    const route = routing[backTo];
    const isNamed = getStep(definition, item.step).notice?.backTo.includes(backTo);
    return route && isNamed
      ? { entry: { ...entry, toStep: backTo, routing: route }, contents }
      : fault('请从列出的环节里选一个。');
  }
  const isRefusable = definition.refusals.some(({ steps }) => steps.includes(item.step));
  return isRefusable ? { entry, contents } : fault('请选退回哪一步。');
}

const lastDay = (until: PlainDate, at: Date) => dayInWords(until, yearOf(localDateOf(at)));

const fault = (message: string): Rejection =>
  reject('invalid-input', { errors: [{ field: 'backTo', message }] });
