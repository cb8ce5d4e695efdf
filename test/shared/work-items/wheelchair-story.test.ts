import { aCalendar } from '../../factories/calendar';
import { instantAt, plainDate } from '../../../shared/calendar/plain-date';
import definition from '../../../shared/service-catalogue/definitions/assistive-device';
import type { AnyAction, Action } from '../../../shared/work-items/actions';
import { decide } from '../../../shared/work-items/decide';
import type { Facts } from '../../../shared/work-items/decision';
import { foldHistory } from '../../../shared/work-items/evolve';
import { clockOf, type WorkItem } from '../../../shared/work-items/work-item';
import { decideSubmission } from '../../../shared/work-items/submit';
import { ACTION_RULES } from '../../../shared/work-items/action-rules';
import type { RoutingOutcome } from '../../../shared/staff/routing-outcome';

// The story of MINIAPP.md §6, told to the core alone.
const calendar = aCalendar();
const at = (day: string, hour = 10) => instantAt(plainDate(day), hour * 60);

const routed = (step: string): RoutingOutcome => ({
  unit: step === 'first-check' ? 'town' : 'section',
  line: [step === 'first-check' ? 'town' : 'section', 'county'],
  assignee: `worker-of-${step}`,
  post: `post-${step}`,
  acting: 'A',
  rule: 'r',
  reason: '在岗',
  excluded: [],
});
const routing = Object.fromEntries(definition.steps.map((step) => [step.code, routed(step.code)]));
const answers = {
  device: 'manual-wheelchair',
  replacement: 'first',
  evidence: 'certificate',
  situation: '走不动',
  assessmentPlace: 'home',
  contactName: '吴小梅',
  contactPhone: '19900002207',
  address: '村口第二家',
  consentUse: true,
};
const papers = { 'home-photos': ['f1'] };
const identity = {
  _id: 'item-1',
  caseId: 'item-1',
  leg: 1,
  number: '靖 4839-1752',
  kind: 'application' as const,
  county: '431229',
  area: '431229100200',
  service: 'assistive-device@1',
  display: { name: '吴*贵', place: '甘棠镇枫香村' },
  for: 'father',
  filedBy: {
    account: 'daughter-account',
    person: 'daughter',
    basis: 'family' as const,
    channel: 'h5' as const,
  },
  claims: ['assistive-device:device:father:manual-wheelchair'],
};
const facts: Facts = { definition, calendar, routing, answers, papers };

function submitted(day = '2026-06-04', hour = 10): WorkItem {
  const change = decideSubmission(
    {
      submissionId: 'submission-000000001',
      answers,
      papers,
    },
    {
      ...facts,
      identity,
      eligibility: [],
      limits: [],
      amounts: [],
      actor: { kind: 'resident', id: 'daughter-account', memberId: 'daughter', roles: [] },
      channel: 'h5',
      now: at(day, hour),
    },
  );
  if (change.kind === 'rejection') throw new Error(JSON.stringify(change.details));
  return change.item;
}

function act(
  item: WorkItem,
  body: AnyAction,
  now: Date,
  more: Partial<Facts> & { roles?: string[]; seenVersion?: number } = {},
) {
  const byStaff =
    (ACTION_RULES[body.type].by as readonly string[]).includes('staff') &&
    body.type !== 'supplement' &&
    body.type !== 'confirm-receipt';
  const action: Action = {
    actionId: `action-${item.version}-0000000000`,
    actor: byStaff
      ? {
          kind: 'staff',
          id: 'account',
          memberId: item.assignee?.staffId ?? 'nobody',
          roles: more.roles ?? [],
        }
      : { kind: 'resident', id: 'daughter-account', memberId: 'daughter', roles: [] },
    for: item.for,
    basis: 'in-office',
    channel: 'admin',
    occurredAt: now,
    recordedAt: now,
    body,
  };
  return decide(item, action, more.seenVersion ?? item.version, { ...facts, ...more });
}

function after(item: WorkItem, body: AnyAction, now: Date, more = {}): WorkItem {
  const decision = act(item, body, now, more);
  if (decision.kind === 'rejection')
    throw new Error(`${body.type}: ${decision.code} ${JSON.stringify(decision.details)}`);
  return decision.item;
}

const promise = (item: WorkItem) => clockOf(item, 'promise')!.dueOn;
const sendBack: AnyAction = {
  type: 'request-supplement',
  missing: [{ kind: 'paper', code: 'home-photos', why: '没拍到台阶', countsAsGood: '看得清台阶' }],
  nothingElseMissing: true,
};
const newPhotos: AnyAction = { type: 'supplement', answers: {}, papers: { 'home-photos': ['f2'] } };
const checked: AnyAction = { type: 'pass-check', record: { howChecked: 'home-visit', finding: '属实' } };
const plan: AnyAction = {
  type: 'assess',
  record: { device: 'manual-wheelchair', quantity: 1, size: '座宽 42 厘米', supply: 'stock', reason: '适合' },
};
const handOver: AnyAction = {
  type: 'hand-over',
  record: { serialNumber: 'A1', receivedBy: '吴小梅', trained: true },
};

describe('the wheelchair, from receipt to confirmed hand-over', () => {
  const received = submitted();
  const returned = after(received, sendBack, at('2026-06-08'));
  const completed = after(returned, newPhotos, at('2026-06-10'));
  const firstChecked = after(completed, checked, at('2026-06-11'));
  const accepted = after(firstChecked, { type: 'accept', record: {} }, at('2026-06-12'));
  const assessed = after(accepted, plan, at('2026-06-23'));
  const approved = after(assessed, { type: 'approve', record: {} }, at('2026-06-30'));
  const handedOver = after(approved, handOver, at('2026-07-10'));
  const confirmed = after(handedOver, { type: 'confirm-receipt' }, at('2026-07-11'));
  const whole = [
    received,
    returned,
    completed,
    firstChecked,
    accepted,
    assessed,
    approved,
    handedOver,
    confirmed,
  ];

  test('promises 26 working days and the announced ten of the assessment: 27 July', () => {
    expect(promise(received)).toBe('2026-07-27');
  });
  test('sent back on the 8th and completed on the 10th, the promise moves to 29 July and the first date stays', () => {
    expect(promise(completed)).toBe('2026-07-29');
    expect(clockOf(completed, 'promise')!.firstDueOn).toBe('2026-07-27');
  });
  test('assessed four working days early, the promise moves forward to 23 July', () => {
    expect(promise(accepted)).toBe('2026-07-29');
    expect(promise(assessed)).toBe('2026-07-23');
  });
  test('approval is due five working days after the assessment: 30 June', () => {
    expect(clockOf(assessed, 'step')!.dueOn).toBe('2026-06-30');
  });
  test('while it waits for the applicant the queue date is the end of the wait and every clock that lists the stop stands', () => {
    expect(returned.supplement!.until).toBe('2026-06-23');
    expect(returned.dueAt.toISOString()).toBe('2026-06-23T16:00:00.000Z');
  });
  test('nothing is left running after the confirmed hand-over', () => {
    expect(confirmed).toMatchObject({ status: 'completed', isOpen: false, wakeAt: null });
    expect(confirmed.clocks.every((clock) => clock.endedAt)).toBe(true);
  });
  test('the fold of the history is the item, at every moment', () => {
    for (const item of whole)
      expect(foldHistory(identity, item.history, { definition, calendar })).toEqual(item);
  });
});

describe('received and accepted are two moments', () => {
  test('acceptance is due five working days after receipt, over both checks', () => {
    expect(clockOf(submitted(), 'acceptance')!.dueOn).toBe('2026-06-11');
  });
  test('the county step ends no later than the acceptance clock', () => {
    const late = after(submitted(), checked, at('2026-06-10'));
    expect(clockOf(late, 'step')!.dueOn).toBe('2026-06-11');
  });
  test('silence accepts from the day of receipt and the decision clock runs from there', () => {
    const silent = after(submitted(), { type: 'deem-accepted' }, at('2026-06-12', 0));
    expect(silent.step).toBe('assessment');
    expect(silent.moments.find((moment) => moment.event === 'accepted')).toMatchObject({
      by: 'silence',
      at: at('2026-06-04'),
    });
    expect(clockOf(silent, 'decision')!.startedAt).toEqual(at('2026-06-04'));
    expect(clockOf(silent, 'acceptance')!.overdueAt).not.toBeNull();
  });
  test('received at night it counts from the next working day', () => {
    expect(clockOf(submitted('2026-06-03', 22), 'acceptance')!.dueOn).toBe('2026-06-11');
  });
});

describe('sending back', () => {
  const returned = after(submitted(), sendBack, at('2026-06-08'));
  test('a second round is refused without the section head', () => {
    const again = after(returned, newPhotos, at('2026-06-10'));
    expect(act(again, sendBack, at('2026-06-11'))).toMatchObject({ code: 'second-round-needs-reason' });
    const permitted = after(
      again,
      { type: 'permit-second-round', words: '评估机构新提出' },
      at('2026-06-11'),
    );
    expect(after(permitted, sendBack, at('2026-06-11')).supplement!.round).toBe(2);
    expect(
      after(again, { ...sendBack, headReason: '评估机构新提出' } as AnyAction, at('2026-06-11'), {
        roles: ['section-head'],
      }).supplement!.round,
    ).toBe(2);
  });
  test('what was asked must come, and nothing else', () => {
    expect(act(returned, { type: 'supplement', answers: {}, papers: {} }, at('2026-06-09'))).toMatchObject({
      code: 'invalid-input',
      details: { errors: [{ field: 'home-photos' }] },
    });
    expect(
      act(
        returned,
        { type: 'supplement', answers: { situation: 'x' }, papers: { 'home-photos': ['f2'] } },
        at('2026-06-09'),
      ),
    ).toMatchObject({ code: 'invalid-input' });
  });
  test('unanswered it lapses, keeps its claim, and reopening runs the clocks on without the waiting', () => {
    const lapsed = after(returned, { type: 'lapse' }, at('2026-06-24', 0));
    expect(lapsed).toMatchObject({ status: 'lapsed', isOpen: false });
    const reopened = after(
      lapsed,
      { type: 'reopen', answers: {}, papers: { 'home-photos': ['f2'] } },
      at('2026-07-01'),
    );
    expect(reopened.status).toBe('open');
    expect(promise(reopened)).toBe('2026-08-18');
    expect(foldHistory(identity, reopened.history, { definition, calendar })).toEqual(reopened);
  });
  test('after ninety days it cannot be reopened', () => {
    const lapsed = after(returned, { type: 'lapse' }, at('2026-06-24', 0));
    expect(
      act(lapsed, { type: 'reopen', answers: {}, papers: { 'home-photos': ['f2'] } }, at('2026-09-23')),
    ).toMatchObject({ code: 'wrong-state' });
  });
});

describe('two people on one item', () => {
  const received = submitted();
  test('an action rests on the newest state unless what it rests on changed', () => {
    const noted = after(received, { type: 'note', words: '打过电话' }, at('2026-06-05'));
    expect(act(noted, checked, at('2026-06-05'), { seenVersion: received.version }).kind).toBe('change');
    const passed = after(received, checked, at('2026-06-05'));
    expect(act(passed, sendBack, at('2026-06-05'), { seenVersion: received.version })).toMatchObject({
      code: 'changed-meanwhile',
      details: { currentVersion: 2 },
    });
  });
  test('who had a hand in an earlier step may not approve', () => {
    const accepted = after(
      after(received, checked, at('2026-06-05')),
      { type: 'accept', record: {} },
      at('2026-06-08'),
    );
    const assessed = after(accepted, plan, at('2026-06-09'));
    const own = { ...assessed, assignee: { ...assessed.assignee!, staffId: 'worker-of-acceptance' } };
    expect(act(own, { type: 'approve', record: {} }, at('2026-06-10'))).toMatchObject({
      code: 'segregation',
    });
  });
});

test('an application of 20 December is accepted and its date is provisional: 2027 is not published', () => {
  const accepted = after(
    after(submitted('2026-12-20', 10), checked, at('2026-12-21')),
    { type: 'accept', record: {} },
    at('2026-12-22'),
  );
  expect(clockOf(accepted, 'decision')!).toMatchObject({ provisional: true });
  expect(clockOf(accepted, 'promise')!.provisional).toBe(true);
});
