import type { Action, BodyOf } from './actions';
import { reject, type Facts, type Part, type Rejection } from './decision';
import type { TIME_ACTIONS } from './time-actions';
import {
  approvedStops,
  extendableClocks,
  isAnswerable,
  openRequest,
  stopDays,
  stoppableKinds,
} from './time-requests';
import type { OpenRequest, WorkItem } from './work-item';

export type TimeBody = BodyOf<(typeof TIME_ACTIONS)[number]>;

/** What is special to each action around the clocks: its checks and its share of the entry. */
export function timePartOf(item: WorkItem, action: Action, body: TimeBody, facts: Facts): Part | Rejection {
  switch (body.type) {
    case 'warn':
    case 'escalate':
      return { entry: { clock: body.clock, threshold: body.threshold, ...toldBy(facts) }, contents: null };
    case 'ask-stop':
      return askStop(item, action, body, facts);
    case 'ask-extension':
      return askExtension(item, action, body, facts);
    case 'approve-stop':
      return answer(item, action, body, 'stop', facts);
    case 'approve-extension':
      return answer(item, action, body, 'extension', facts);
    case 'decline-stop':
      return decline(item, action, body, 'stop');
    case 'decline-extension':
      return decline(item, action, body, 'extension');
    case 'resume': {
      const stop = approvedStops(item).find((each) => each.entry === body.stop);
      return stop ? { entry: { about: stop.entry, stop: stop.kind }, contents: null } : reject('wrong-state');
    }
  }
}

/** Whom a threshold or an urge reached, as the organisation was at that moment. */
export const toldBy = ({ told }: Facts): Part['entry'] => (told ? { told } : {});

function askStop(item: WorkItem, action: Action, body: BodyOf<'ask-stop'>, facts: Facts): Part | Rejection {
  const { kind, until, words } = body;
  const { from, to } = stopDays(action.recordedAt);
  if (!stoppableKinds(item, facts.definition).includes(kind))
    return fault('kind', '这一件的期限不能因为这个停。');
  if (until < from) return fault('until', '停到哪一天，要在今天以后。');
  if (until > to) return fault('until', '一次最多停一年，到时候可以再申请。');
  if (!facts.approver) return reject('no-approver');
  return { entry: { stop: kind, until, approver: facts.approver }, contents: { words } };
}

function askExtension(
  item: WorkItem,
  action: Action,
  { clock: code, amount, words }: BodyOf<'ask-extension'>,
  facts: Facts,
): Part | Rejection {
  const fit = extendableClocks(item, facts.definition, action.recordedAt).find(
    ({ clock }) => clock.code === code,
  );
  if (!fit) return reject('wrong-state');
  if (amount > fit.atMost) return fault('amount', `最多再延 ${fit.atMost}。`);
  if (!facts.approver) return reject('no-approver');
  return { entry: { clock: code, amount, approver: facts.approver }, contents: { words } };
}

function answer(
  item: WorkItem,
  action: Action,
  { request: number }: { request: number },
  what: OpenRequest['what'],
  { definition }: Facts,
): Part | Rejection {
  const request = asked(item, action, number, what);
  if ('code' in request) return request;
  if (!isAnswerable(request, item, definition, action.recordedAt)) return reject('wrong-state');
  const about = request.entry;
  return {
    entry:
      request.what === 'stop'
        ? { about, stop: request.kind, until: request.until }
        : { about, clock: request.clock, amount: request.amount },
    contents: null,
  };
}

function decline(
  item: WorkItem,
  action: Action,
  { request: number, words }: { request: number; words: string },
  what: OpenRequest['what'],
): Part | Rejection {
  const request = asked(item, action, number, what);
  return 'code' in request ? request : { entry: { about: request.entry }, contents: { words } };
}

/** The request that is answered; only the one who was asked may answer it. */
function asked(
  item: WorkItem,
  { actor }: Action,
  number: number,
  what: OpenRequest['what'],
): OpenRequest | Rejection {
  const request = openRequest(item, what);
  if (request?.entry !== number) return reject('wrong-state');
  return request.approver === actor.memberId ? request : reject('not-allowed');
}

const fault = (field: string, message: string): Rejection =>
  reject('invalid-input', { errors: [{ field, message }] });
