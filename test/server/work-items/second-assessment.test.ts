import { Inbox } from '../../../shared/messages/message-view';
import type { RequestedAction } from '../../../shared/work-items/actions';
import { ResidentItem } from '../../../shared/work-items/resident-view';
import { StaffItem } from '../../../shared/work-items/staff-view';
import { clockOf } from '../../../shared/work-items/work-item';
import { at } from '../../factories/calendar';
import { aPost } from '../../factories/post';
import { aResident } from '../../factories/resident';
import { A_JOB } from '../../factories/viewer';
import { read } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { foldDifferences, onlyEdition } from '../../support/fold/fold-differences';
import { settleResident } from '../../support/settle-resident';

const http = useCountyOverHttp(at('2026-03-10', '10:00'), {
  posts: [
    // First in line is whoever entered the first result: kept apart, the next one gets it.
    aPost('p-again', { unit: 'section', step: 'second-assessment', holderA: 'assessor', holderB: 'officer' }),
    aPost('p-notice', { unit: 'section', step: 'notice', holderA: 'officer' }),
  ],
});
const { world, attempt } = http;
const deps = () => world.county.deps;
beforeEach(() => world.county.setNow(at('2026-03-10', '10:00')));

const ANSWERS = {
  ...{ livesIn: 'household', applicant: 'self', difficulties: ['moving'], assessAt: 'hospital' },
  ...{ callPhone: '19900002207', delivery: 'window', consentHealth: true },
};
const NOT_MET = {
  conclusion: 'not-met',
  seenAt: 'hospital',
  assessedOn: '2026-03-09',
  institution: '县人民医院',
  doctors: '甲、乙',
};
const ELSEWHERE = { ...NOT_MET, institution: '市第二人民医院', doctors: '丙、丁' };
const REFUSAL: RequestedAction = {
  ...{ type: 'refuse', reason: 'not-met', words: '评定下来不够标准。', otherHelp: [] },
};

async function someone() {
  const his = aResident().born('19790512').withoutCertificate().build();
  const { accountId, personId } = await settleResident(deps(), his, world.county.now());
  const client = await http.app.as('resident', accountId);
  const apply = async () => {
    const papers: Record<string, string[]> = {};
    for (const paper of ['identity-papers', 'portrait']) papers[paper] = [await http.upload(client)];
    return client.send('POST', '/api/resident/items', {
      ...{ submissionId: clientId(), service: 'certificate-first-issue@1', for: personId, basis: 'self' },
      ...{ answers: ANSWERS, papers },
    });
  };
  return { client, apply };
}

async function staffDoes(who: 'officer' | 'assessor', id: string, action: RequestedAction) {
  const client = await http.staff(who);
  const isResult = action.type === 'enter-outside-result';
  const papers = isResult ? { papers: { 'assessment-form': [await http.upload(client)] } } : {};
  return attempt(client, 'staff', id, { ...action, ...papers } as RequestedAction);
}

/** Refused after the hospital's no, on 10 March: ten working days end on the 24th. */
async function refused() {
  const { client, apply } = await someone();
  const { id } = ResidentItem.parse((await apply()).body);
  await staffDoes('officer', id, {
    type: 'accept',
    record: { identity: 'in-person', appointed: 'county-hospital' },
  });
  await staffDoes('assessor', id, { type: 'enter-outside-result', record: NOT_MET });
  expect(await staffDoes('assessor', id, REFUSAL)).toMatchObject({ status: 200 });
  const seen = () => read(client, `/api/resident/items/${id}`, ResidentItem);
  const ask = (words = '评的那天吃了药，平时站不住') =>
    attempt(client, 'resident', id, { type: 'ask-second-assessment', words });
  return { client, apply, id, seen, ask };
}

test('asked for in time: another institution in other hands, days of its own, and the notice comes next', async () => {
  const { client, id, seen, ask } = await refused();
  expect((await seen()).refusal?.secondAssessment).toEqual({
    mayAsk: true,
    words: '不同意评定结论，可以申请重新评定一次，由另一家机构评。最晚 3月24日 周二申请。',
  });
  world.county.setNow(at('2026-03-24', '16:00'));
  expect(await ask('')).toMatchObject({ status: 422 });
  expect(await ask()).toMatchObject({ status: 200 });

  const { item } = await deps().main.items.get(A_JOB, id);
  expect([item.step, item.status, item.assignee?.staffId]).toEqual(['second-assessment', 'open', 'officer']);
  const promises = item.clocks.filter(({ code }) => code === 'promise');
  expect(promises.map(({ endedAt }) => endedAt === null)).toEqual([false, true]);
  expect(clockOf(item, 'promise')!.startedAt).toEqual(world.county.now());
  expect(item.stops.filter(({ to }) => !to).map(({ kind }) => kind)).toEqual(['assessment']);
  expect(item.moments.map(({ event }) => event)).toEqual(['received', 'accepted']);
  const view = await seen();
  expect(view).toMatchObject({ status: 'open', refusal: null });
  expect(view.timeline.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['这次没有批准', '申请重新评定', '在村（社区）公示', '审批']),
  );
  expect(view.timeline.map(({ title }) => title)).not.toContain('转给户籍地');
  const { messages } = await read(client, '/api/resident/messages', Inbox);
  expect(messages[0]).toMatchObject({ title: '重新评定的申请收到了' });

  const same = await staffDoes('officer', id, { type: 'enter-outside-result', record: NOT_MET });
  expect(same).toMatchObject({ status: 422, body: { errors: [{ field: 'institution' }] } });
  const met = { ...ELSEWHERE, conclusion: 'met', category: '4', level: '3' };
  expect(await staffDoes('officer', id, { type: 'enter-outside-result', record: met })).toMatchObject({
    status: 200,
  });
  const after = await deps().main.items.get(A_JOB, id);
  expect(after.item.step).toBe('notice');
  const calendar = await deps().workItems.calendar(after.item.county);
  const world_ = {
    definition: deps().workItems.definition(after.item.service),
    calendarOf: onlyEdition(calendar),
  };
  expect(foldDifferences(after.item, { ...world_, now: world.county.now() })).toEqual([]);
});

test('what it finds stands: refused again nothing more is asked, and the province remains', async () => {
  const { id, seen, ask } = await refused();
  await ask();
  const desk = await read(await http.staff('officer'), `/api/staff/items/${id}`, StaffItem);
  expect(desk.remedy).toContain('省里的专家最后评定');
  await staffDoes('officer', id, { type: 'enter-outside-result', record: ELSEWHERE });
  expect(await staffDoes('officer', id, REFUSAL)).toMatchObject({ status: 200 });
  const { refusal, allowedActions } = await seen();
  expect(refusal).toMatchObject({ remedy: expect.stringContaining('不能再申请第二次') as string });
  expect(refusal).not.toHaveProperty('secondAssessment');
  expect(allowedActions).toEqual([]);
  expect(await ask()).toMatchObject({ status: 403 });
});

test('one day late it is over, said plainly', async () => {
  const { seen, ask } = await refused();
  world.county.setNow(at('2026-03-25', '00:00'));
  expect((await seen()).refusal?.secondAssessment).toEqual({
    mayAsk: false,
    words: '申请重新评定的日子过了，最晚是 3月24日 周二。',
  });
  expect(await ask()).toMatchObject({ status: 403 });
});

test('a worker asks for whoever stands at the counter', async () => {
  const { id } = await refused();
  const asked = await staffDoes('assessor', id, { type: 'ask-second-assessment', words: '到窗口来说的' });
  expect(asked).toMatchObject({ status: 200 });
  const entry = (await deps().main.items.get(A_JOB, id)).item.history.at(-1)!;
  expect([entry.action, entry.basis]).toEqual(['ask-second-assessment', 'on-request']);
});

test('whoever has applied anew meanwhile has one matter only; whoever asks again cannot apply anew', async () => {
  const one = await refused();
  expect(await one.apply()).toMatchObject({ status: 201 });
  expect(await one.ask()).toMatchObject({ status: 409, body: { code: 'claim-taken' } });
  expect((await one.seen()).status).toBe('refused');

  const other = await refused();
  await other.ask();
  expect(await other.apply()).toMatchObject({ status: 409, body: { code: 'claim-taken' } });
});

test('a refusal for another reason offers none', async () => {
  const { client, apply } = await someone();
  const { id } = ResidentItem.parse((await apply()).body);
  await staffDoes('officer', id, { ...REFUSAL, reason: 'not-the-person' } as RequestedAction);
  const seen = await read(client, `/api/resident/items/${id}`, ResidentItem);
  expect(seen.refusal).not.toHaveProperty('secondAssessment');
  expect(seen.allowedActions).toEqual([]);
});
