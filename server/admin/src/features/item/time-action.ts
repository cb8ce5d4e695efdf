import { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { StopKind } from '@zhucantong/shared/time-limits/intervals';
import type { RequestedAction } from '@zhucantong/shared/work-items/actions';
import type { StaffItem } from '@zhucantong/shared/work-items/staff-view';
import type { ActionType } from '@zhucantong/shared/work-items/status-table';
import type { FieldProblem } from '../../components/missing-list.rules';
import { recordFieldId } from '../../components/record-form';
import type { ItemTyping } from './typing';

/** Stops and extensions: asked for, answered, ended. */
export const timeActions = [
  'ask-extension',
  'approve-extension',
  'decline-extension',
  'ask-stop',
  'approve-stop',
  'decline-stop',
  'resume',
] as const satisfies ActionType[];
export type TimeAction = (typeof timeActions)[number];

export const isTimeAction = (action: ActionType): action is TimeAction =>
  timeActions.some((each) => each === action);

/** Named as the server names the faults. */
export const timeFieldIds = {
  clock: recordFieldId('clock'),
  amount: recordFieldId('amount'),
  kind: recordFieldId('kind'),
  until: recordFieldId('until'),
  stop: recordFieldId('stop'),
};

/** The request that an answer is about. */
export function requestFor(
  action: TimeAction,
  { time }: StaffItem,
): StaffItem['time']['requests'][number] | undefined {
  const what = action.endsWith('-stop') ? 'stop' : 'extension';
  return time.requests.find((request) => request.what === what && request.isMine);
}

/** What is chosen, or the only thing there is to choose. */
export const chosenClock = ({ time }: StaffItem, typing: ItemTyping) =>
  time.extendable.find(({ clock }) => clock === typing.time.clock) ?? time.extendable[0];
export const chosenKind = ({ time }: StaffItem, typing: ItemTyping) =>
  time.stoppable.find(({ kind }) => kind === typing.time.kind) ??
  (time.stoppable.length === 1 ? time.stoppable[0] : undefined);
export const chosenStop = ({ time }: StaffItem, typing: ItemTyping) =>
  time.resumable.find(({ stop }) => String(stop) === typing.time.stop) ?? time.resumable[0];

export function timeProblems(action: TimeAction, item: StaffItem, typing: ItemTyping): FieldProblem[] {
  const problem = (field: keyof typeof timeFieldIds, message: string) => ({
    field: timeFieldIds[field],
    message,
  });
  if (action === 'ask-extension') {
    const atMost = chosenClock(item, typing)?.atMost ?? 0;
    const amount = Number(typing.time.amount);
    if (Number.isInteger(amount) && amount >= 1 && amount <= atMost) return [];
    return [problem('amount', `请写延多少，1 到 ${atMost}。`)];
  }
  if (action !== 'ask-stop') return [];
  const { from, to } = item.time.stopDays;
  const { until } = typing.time;
  return [
    ...(chosenKind(item, typing) ? [] : [problem('kind', '请选因为什么停。')]),
    ...(until >= from && until <= to ? [] : [problem('until', '请选停到哪一天，要在今天以后、一年以内。')]),
  ];
}

/** The body to send; undefined while something is missing. */
export function timeAction(
  action: TimeAction,
  item: StaffItem,
  typing: ItemTyping,
  words: string,
): RequestedAction | undefined {
  const request = requestFor(action, item)?.entry;
  switch (action) {
    case 'ask-extension': {
      const clock = chosenClock(item, typing)?.clock;
      return clock ? { type: action, clock, amount: Number(typing.time.amount), words } : undefined;
    }
    case 'ask-stop': {
      const kind = StopKind.safeParse(chosenKind(item, typing)?.kind);
      const until = PlainDate.safeParse(typing.time.until);
      return kind.success && until.success
        ? { type: action, kind: kind.data, until: until.data, words }
        : undefined;
    }
    case 'approve-extension':
    case 'approve-stop':
      return request === undefined ? undefined : { type: action, request };
    case 'decline-extension':
    case 'decline-stop':
      return request === undefined ? undefined : { type: action, request, words };
    case 'resume': {
      const stop = chosenStop(item, typing)?.stop;
      return stop === undefined ? undefined : { type: action, stop };
    }
  }
}
