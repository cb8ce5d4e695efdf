import { isPaidMonthly } from '../../../server/work-items/item-jobs.repository';
import { Inbox } from '../../../shared/messages/message-view';
import type { RequestedAction } from '../../../shared/work-items/actions';
import { ResidentItem } from '../../../shared/work-items/resident-view';
import { MessagePreview, StaffItem } from '../../../shared/work-items/staff-view';
import { plainDate } from '../../../shared/calendar/plain-date';
import { at } from '../../factories/calendar';
import { aResident } from '../../factories/resident';
import { A_JOB } from '../../factories/viewer';
import { read } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { foldDifferences, onlyEdition } from '../../support/fold/fold-differences';
import { BENEFIT_POSTS, LIVING_ANSWERS, paidMonthly } from '../../support/paid-monthly';

const http = useCountyOverHttp(at('2026-08-10', '10:00'), { posts: BENEFIT_POSTS });
const { world, attempt } = http;
const deps = () => world.county.deps;
beforeEach(() => world.county.setNow(at('2026-08-10', '10:00')));

const END: RequestedAction = {
  ...{ type: 'end-benefit', reason: 'moved-away', from: plainDate('2026-10-01') },
  ...{ words: '户口迁出了本县，以后向迁入的县申请。', otherHelp: ['帮您找到那边的残联，在那边重新申请'] },
};

/** Somebody who is paid every month since August. */
async function inPayment() {
  const his = aResident().inHardship('minimum-living').born('19610304').build();
  const { accountId, personId, id } = await paidMonthly(world.county, his);
  const client = await http.app.as('resident', accountId);
  const apply = () =>
    client.send('POST', '/api/resident/items', {
      ...{ submissionId: clientId(), service: 'living-subsidy@1', for: personId, basis: 'self' },
      ...{ answers: LIVING_ANSWERS, papers: {} },
    });
  const seen = () => read(client, `/api/resident/items/${id}`, ResidentItem);
  const desk = async (who: 'officer' | 'head') =>
    read(await http.staff(who), `/api/staff/items/${id}`, StaffItem);
  return { client, apply, id, personId, seen, desk };
}

test('in payment: both sides read since when, and only its own office may begin a re-check', async () => {
  const { id, seen, desk } = await inPayment();
  const view = await seen();
  expect(view).toMatchObject({
    headline: '从8月起每月在发',
    tag: { word: '每月在发', tone: 'ok' },
  });
  expect(view.payment?.words).toBe('8月10日发到尾号 0427 的账户，从8月起每月在发');
  expect(view.promise).toMatchObject({ missed: false, deed: '发到账上' });
  expect(view.promise!.steps.map(({ title }) => title)).not.toContain('核对还能不能领');
  expect(view.allowedActions).toEqual(['begin-recheck']);
  const staff = await desk('officer');
  expect(staff.statusWord).toBe('从8月起每月在发');
  expect(staff.allowedActions).toContain('begin-recheck');
  const town = await http.staff('town');
  const refused = await attempt(town, 'staff', id, { type: 'begin-recheck', words: '听说迁走了' });
  expect(refused).toMatchObject({ status: 403 });
  expect(await attempt(town, 'staff', id, END)).toMatchObject({ status: 403 });
  expect(await attempt(await http.staff('officer'), 'staff', id, END)).toMatchObject({ status: 409 });
});

test('the family says what has changed; who answers for the re-check has it, and it ends from a month on with reason and remedy', async () => {
  const { client, apply, id, seen, desk } = await inPayment();
  world.county.setNow(at('2026-09-07', '10:00'));
  expect(await attempt(client, 'resident', id, { type: 'begin-recheck', words: '' })).toMatchObject({
    status: 422,
  });
  const told = await attempt(client, 'resident', id, { type: 'begin-recheck', words: '户口迁到攸县了' });
  expect(told).toMatchObject({ status: 200 });
  const underWay = await seen();
  expect(underWay).toMatchObject({ status: 'open', promise: null, promiseLine: null });
  expect(underWay.headline).toBe('最晚9月20日核对好');
  expect(underWay.youDoDetail).toContain('没有决定停发，就照常发');
  expect(underWay.timeline.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['您说情况有变化', '正在核对']),
  );
  expect(await apply()).toMatchObject({ status: 409, body: { code: 'claim-taken' } });

  const { assignee, record, ending, history } = await desk('head');
  expect(assignee?.staffId).toBe('head');
  expect(history[0]).toMatchObject({ detail: expect.stringContaining('户口迁到攸县了') as string });
  expect(record).toMatchObject({ action: 'keep-benefit', leadsTo: null });
  expect(ending?.months.map(({ words }) => words)).toEqual(['8月', '9月', '10月', '11月', '12月']);
  expect((await desk('officer')).ending).toBeUndefined();
  expect(await attempt(await http.staff('officer'), 'staff', id, END)).toMatchObject({ status: 403 });

  const head = await http.staff('head');
  const preview = await head.send('POST', `/api/staff/items/${id}/preview`, { action: END });
  expect(MessagePreview.parse(preview.body).wechat).toMatchObject({
    title: '10月起停发',
    lines: expect.arrayContaining([
      '理由：户口迁出本县',
      expect.stringContaining('不同意这个结果'),
    ]) as string[],
  });
  const wrong = { ...END, from: plainDate('2026-07-01') };
  expect(await attempt(head, 'staff', id, wrong)).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'from', message: '头一个月是8月，不能从更早的月份停。' }] },
  });
  expect(await attempt(head, 'staff', id, END)).toMatchObject({ status: 200 });

  const ended = await seen();
  expect(ended).toMatchObject({
    ...{ status: 'ended', headline: '10月起停发', refusal: null, allowedActions: [] },
    ending: { reason: '户口迁出本县', words: END.words, otherHelp: END.otherHelp },
  });
  expect(ended.ending!.remedy).toContain('不同意');
  expect(ended.readAloud.join('')).toContain('理由是，户口迁出本县');
  expect(ended.payment?.words).toContain('10月起停发');
  const { messages } = await read(client, '/api/resident/messages', Inbox);
  expect(messages.slice(0, 2).map(({ title }) => title)).toEqual(['10月起停发', '我们要核对一下还能不能领']);
  expect(await desk('head')).toMatchObject({ statusWord: '10月起停发', allowedActions: ['note'] });

  const again = await apply();
  expect(again).toMatchObject({ status: 409, body: { code: 'claim-taken' } });
  expect(JSON.stringify(again.body)).toContain('10月1日起停发，从那天起可以重新申请');
  world.county.setNow(at('2026-10-01', '10:00'));
  expect(await apply()).toMatchObject({ status: 201 });

  const { item } = await deps().main.items.get(A_JOB, id);
  const calendar = await deps().workItems.calendar(item.county);
  const definition = deps().workItems.definition(item.service);
  const reckoned = { definition, calendarOf: onlyEdition(calendar), now: world.county.now() };
  expect(foldDifferences(item, reckoned)).toEqual([]);
});

test('whose conditions hold is told so and goes on; whether the promise was kept counts as before', async () => {
  const { client, id, seen } = await inPayment();
  const since = at('2026-01-01');
  const before = await deps().main.items.countPromises(A_JOB, 'living-subsidy', '431229', since);
  world.county.setNow(at('2026-09-07', '10:00'));
  await attempt(await http.staff('officer'), 'staff', id, { type: 'begin-recheck', words: '年底都看一遍' });
  expect(await deps().main.items.countPromises(A_JOB, 'living-subsidy', '431229', since)).toEqual(before);
  const kept: RequestedAction = { type: 'keep-benefit', record: { howChecked: 'home-visit' } };
  expect(await attempt(await http.staff('head'), 'staff', id, kept)).toMatchObject({ status: 200 });
  expect(await seen()).toMatchObject({ status: 'completed', headline: '从8月起每月在发' });
  expect((await seen()).promise!.steps.map(({ title }) => title)).not.toContain('核对还能不能领');
  const { messages } = await read(client, '/api/resident/messages', Inbox);
  expect(messages[0]).toMatchObject({ title: '核对好了，接着发' });
  const later = await deps().main.items.countPromises(A_JOB, 'living-subsidy', '431229', at('2026-09-01'));
  expect(later.total).toBe(0);
});

test('what is paid to somebody is found without looking at what ended', async () => {
  const { apply, id, personId } = await inPayment();
  const head = await http.staff('head');
  await attempt(await http.staff('officer'), 'staff', id, { type: 'begin-recheck', words: '看一看' });
  expect(await deps().main.items.runningBenefitsOf(A_JOB, personId)).toEqual([id]);
  await attempt(head, 'staff', id, { ...END, from: plainDate('2026-08-01') } as RequestedAction);
  expect(await apply()).toMatchObject({ status: 201 });
  expect(await deps().main.items.runningBenefitsOf(A_JOB, personId)).toEqual([]);
  const explained = await world.database.connection
    .db!.collection('workItems')
    .find(isPaidMonthly(personId))
    .explain('executionStats');
  const { totalDocsExamined, nReturned } = explained['executionStats'] as Record<string, number>;
  expect([totalDocsExamined, nReturned]).toEqual([0, 0]);
});
