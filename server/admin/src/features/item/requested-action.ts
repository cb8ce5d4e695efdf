import { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import type { RequestedAction, Restrict } from '@zhucantong/shared/work-items/actions';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import { missingPapers } from '@zhucantong/shared/service-catalogue/paper-faults';
import {
  findAnswerFaults,
  shownAnswers,
  type Answers,
} from '@zhucantong/shared/service-catalogue/form-answers';
import {
  supplementProblems,
  type FieldProblem,
  type SupplementFacts,
} from '../../components/missing-list.rules';
import { recordFieldId } from '../../components/record-form';
import { refusalProblems } from '../../components/refusal-form';
import { isNoticeAction, noticeAction, noticeProblems } from './notice-action';
import { isJointAction, jointAction, jointProblems } from './joint-action';
import { laterCodes, laterProblems } from './later-papers';
import { isTimeAction, timeAction, timeProblems } from './time-action';
import type { ItemTyping } from './typing';

export const wordsFieldId = (action: ActionType) => `words-${action}`;
export const assignFieldId = 'assign-to';
export const dispenseFieldId = 'dispense-to';
export const channelFieldId = 'asked-channel';
export const dispatchFieldId = 'dispatch-to';
export const toldByFieldId = 'told-by';
export const returnReasonFieldId = 'return-reason';
export const againstFieldId = 'against';
export const readerFieldId = 'reader-to-name';
/** Named as the server names the fault. */
export const endsFromFieldId = recordFieldId('from');
/** Named as the server names the fault. */
export const newDayFieldId = recordFieldId('on');

/** Actions whose words may be left out. */
const optionalWords: readonly ActionType[] = ['assign', 'withdraw', 'dispatch', 'record-told', 'urge'];

/** What the worker recorded so far: typed answers over the server's initial ones. */
export const recordOf = (item: StaffItem, typing: ItemTyping): Answers => ({
  ...(item.record.initial as Answers),
  ...typing.record,
});

const headReasons: Readonly<Record<StaffItem['sendBack']['round'], SupplementFacts['headReason']>> = {
  free: 'none',
  permitted: 'none',
  'head-writes': 'write',
  'needs-head': 'ask',
};

export const supplementFacts = (item: StaffItem, typing: ItemTyping): SupplementFacts => ({
  unopened: item.papers
    .filter((paper) => paper.files.length > 0 && !typing.opened.includes(paper.code))
    .map((paper) => paper.title),
  headReason: headReasons[item.sendBack.round],
});

/** What keeps the chosen action from being sent, in the order of its form. The server checks everything again. */
export function actionProblems(action: ActionType, item: StaffItem, typing: ItemTyping): FieldProblem[] {
  if (action === 'refuse') return refusalProblems(typing.refusal);
  if (action === 'end-benefit') return refusalProblems(typing.refusal, '请选停发的理由。');
  if (action === 'request-supplement')
    return supplementProblems(typing.supplement, supplementFacts(item, typing));
  if (action === item.record.action)
    return [...recordProblems(item, typing), ...(action === 'accept' ? laterProblems(item, typing) : [])];
  if (action === 'assign' && !typing.assignTo) return [{ field: assignFieldId, message: '请选一位同事。' }];
  if (action === 'dispatch' && !typing.dispatchTo)
    return [{ field: dispatchFieldId, message: '请选转给哪里。' }];
  if (action === 'record-told' && !typing.toldBy)
    return [{ field: toldByFieldId, message: '请选怎么告诉的。' }];
  if (action === 'urge' && !typing.asked.channel)
    return [{ field: channelFieldId, message: '请选怎么来催的。' }];
  const problems: FieldProblem[] = isOnRequest(action) ? askedProblems(action, item, typing) : [];
  if (action === 'dispense' && !typing.dispensedTo)
    problems.push({ field: dispenseFieldId, message: '请选准谁来办。' });
  if (action === 'name-reader' && !typing.readerToName)
    problems.push({ field: readerFieldId, message: '请选一位同事。' });
  if (action === 'return-leg' && !typing.returnReason)
    problems.push({ field: returnReasonFieldId, message: '请选为什么退回。' });
  if (action === 'give-new-day' && !typing.newDayOn)
    problems.push({ field: newDayFieldId, message: '请选新的日子。' });
  if (isNoticeAction(action)) problems.push(...noticeProblems(action, typing));
  if (isJointAction(action)) problems.push(...jointProblems(action, item, typing));
  if (isTimeAction(action)) problems.push(...timeProblems(action, item, typing));
  if (needsWords(action) && !typing.words[action]?.trim())
    problems.push({ field: wordsFieldId(action), message: '请写几句话。' });
  return problems;
}

/** The body to send; undefined for actions that this page has no form for. */
export function requestedAction(
  action: ActionType,
  item: StaffItem,
  typing: ItemTyping,
): RequestedAction | undefined {
  const words = typing.words[action]?.trim() ?? '';
  switch (action) {
    case 'pass-check':
    case 'accept':
    case 'assess':
    case 'enter-outside-result':
    case 'post-notice':
    case 'end-notice':
    case 'approve':
    case 'hand-over':
    case 'answer':
    case 'answer-part':
    case 'transfer':
    case 'record-payment':
    case 'keep-benefit': {
      const record = shownAnswers(item.record.fields, recordOf(item, typing));
      const papers = recordPapers(item, typing);
      const later = action === 'accept' ? laterCodes(item, typing) : [];
      return {
        type: action,
        record,
        ...(Object.keys(papers).length > 0 ? { papers } : {}),
        ...(later.length > 0 ? { later } : {}),
      } as RequestedAction;
    }
    case 'supplement':
    case 'reopen':
      return { type: action, ...askedThings(action, item, typing) };
    case 'bring-later':
      return { type: action, papers: askedThings(action, item, typing).papers };
    case 'give-new-day': {
      const on = PlainDate.safeParse(typing.newDayOn);
      return on.success ? { type: action, on: on.data, words } : undefined;
    }
    case 'refuse':
      return { type: 'refuse', ...typing.refusal, words: typing.refusal.words.trim() };
    case 'end-benefit': {
      const from = PlainDate.safeParse(typing.endsFrom || item.ending?.next);
      const grounds = { ...typing.refusal, words: typing.refusal.words.trim() };
      return from.success ? { type: action, ...grounds, from: from.data } : undefined;
    }
    case 'request-supplement': {
      const { entries, headReason } = typing.supplement;
      return {
        type: 'request-supplement',
        missing: entries.map(({ kind, code, why, countsAsGood }) => ({
          kind,
          code,
          why: why.trim(),
          countsAsGood: countsAsGood.trim(),
        })),
        nothingElseMissing: true,
        ...(item.sendBack.round === 'head-writes' ? { headReason: headReason.trim() } : {}),
      };
    }
    case 'permit-second-round':
    case 'report-not-received':
    case 'ask-second-assessment':
    case 'begin-recheck':
    case 'chase-outside-body':
    case 'record-payment-return':
    case 'return-not-ours':
    case 'declare-interest':
    case 'return-part':
    case 'note':
      return { type: action, words };
    case 'withdraw':
    case 'urge':
      return { type: action, ...(words ? { words } : {}) };
    case 'assign':
      return { type: 'assign', staffId: typing.assignTo, ...(words ? { words } : {}) };
    case 'dispatch':
      return { type: 'dispatch', to: typing.dispatchTo, ...(words ? { words } : {}) };
    case 'dispense':
      return { type: 'dispense', staffId: typing.dispensedTo, words };
    case 'name-reader':
      return { type: 'name-reader', staffId: typing.readerToName, words };
    case 'record-told':
      return typing.toldBy && item.telling
        ? { type: 'record-told', by: typing.toldBy, upTo: item.telling.upTo, ...(words ? { words } : {}) }
        : undefined;
    case 'return-leg':
      return { type: 'return-leg', reason: typing.returnReason, words };
    case 'take':
    case 'confirm-receipt':
      return { type: action };
    case 'record-objection':
    case 'answer-objection':
      return noticeAction(action, item, typing, words);
    case 'ask-joint':
    case 'recall-joint':
      return jointAction(action, item, typing, words);
    default:
      return isTimeAction(action) ? timeAction(action, item, typing, words) : undefined;
  }
}

/** What moves the item to the restricted store; it goes another way than the actions that leave it where it is. */
export function restriction({ words, against }: ItemTyping): Restrict {
  const named = against.trim();
  return {
    type: 'restrict',
    words: words['restrict']?.trim() ?? '',
    ...(named ? { against: named } : {}),
  };
}

export const hasWordsForm = (action: ActionType) => needsWords(action) || optionalWords.includes(action);
export const needsWords = (action: ActionType) =>
  [
    'note',
    'permit-second-round',
    'report-not-received',
    'ask-second-assessment',
    'begin-recheck',
    'give-new-day',
    'chase-outside-body',
    'record-payment-return',
    'return-leg',
    'dispense',
    'return-not-ours',
    'declare-interest',
    'return-part',
    'ask-joint',
    'recall-joint',
    'restrict',
    'record-objection',
    'answer-objection',
    'name-reader',
    'ask-extension',
    'decline-extension',
    'ask-stop',
    'decline-stop',
  ].includes(action);

/** What the applicant brings to the counter, says on the telephone or sends on paper. */
export const isOnRequest = (action: ActionType) =>
  action === 'supplement' || action === 'reopen' || action === 'bring-later';

/** By which way it reached the office; everything else a worker does at the own desk. */
export const channelOf = (action: ActionType, typing: ItemTyping) =>
  ((isOnRequest(action) || action === 'urge') && typing.asked.channel) || 'admin';

/** One thing that the applicant still owes the office. */
export type AskedItem = NonNullable<StaffItem['supplement']>['items'][number];

/** What the applicant brings by this action: what was asked for, or what was left for later. */
export const askedItems = (action: ActionType, item: StaffItem): readonly AskedItem[] =>
  (action === 'bring-later' ? item.later?.toCome : item.supplement?.items) ?? [];

/** Only what was asked, of everything typed and uploaded here. */
function askedThings(action: ActionType, item: StaffItem, typing: ItemTyping) {
  const askedOf = (kind: AskedItem['kind']) =>
    askedItems(action, item).flatMap((each) => (each.kind === kind ? [each.code] : []));
  const pick = <T>(codes: string[], from: Readonly<Record<string, T>>) =>
    Object.fromEntries(codes.flatMap((code) => (from[code] === undefined ? [] : [[code, from[code]]])));
  return {
    answers: pick(askedOf('field'), typing.asked.answers),
    papers: pick(askedOf('paper'), typing.photos),
  };
}

function askedProblems(action: ActionType, item: StaffItem, typing: ItemTyping): FieldProblem[] {
  const { answers, papers } = askedThings(action, item, typing);
  const asked = askedItems(action, item);
  const missing = asked.filter(({ kind, code }) =>
    kind === 'paper' ? !papers[code]?.length : isEmpty(answers[code]),
  );
  // What was left for later may come piece by piece.
  const left = action === 'bring-later' && missing.length < asked.length ? [] : missing;
  return [
    ...(typing.asked.channel ? [] : [{ field: channelFieldId, message: '请选怎么交来的。' }]),
    ...left.map(({ code }) => ({ field: recordFieldId(code), message: '这一样还没补。' })),
  ];
}

/** By the rules that the server applies: choices bring their options with them, so no list of the definition is needed. */
function recordProblems(item: StaffItem, typing: ItemTyping): FieldProblem[] {
  const { fields, papers } = item.record;
  const record = shownAnswers(fields, recordOf(item, typing));
  return [
    ...findAnswerFaults({ optionLists: {} }, fields, record),
    ...missingPapers({ papers }, record, recordPapers(item, typing)),
  ].map(({ field, message }) => ({ field: recordFieldId(field), message }));
}

/** Photos added to the record of this step. */
function recordPapers(item: StaffItem, { photos }: ItemTyping): Record<string, string[]> {
  return Object.fromEntries(
    item.record.papers.flatMap(({ code }) => (photos[code]?.length ? [[code, photos[code]]] : [])),
  );
}

const isEmpty = (value: Answers[string] | undefined) =>
  value === undefined ||
  value === false ||
  (Array.isArray(value) ? value.length === 0 : String(value).trim() === '');
