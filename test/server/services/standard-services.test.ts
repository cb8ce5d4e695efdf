import { readdirSync } from 'node:fs';
import { deliverAll } from '../../../server/jobs/deliver-all';
import { ServiceGuide } from '../../../shared/service-catalogue/guide-view';
import type { RequestedAction } from '../../../shared/work-items/actions';
import { Inbox } from '../../../shared/messages/message-view';
import { ResidentItem } from '../../../shared/work-items/resident-view';
import { at } from '../../factories/calendar';
import { aPost } from '../../factories/post';
import { read, type SignedInClient } from '../../support/api-client';
import { clientId } from '../../support/client-id';
import { useCountyOverHttp } from '../../support/county-over-http';
import { DEFINITIONS } from '../../support/definitions-folder';
import { foldDifferences, onlyEdition } from '../../support/fold/fold-differences';
import { acrossCounties, neighbourOf } from './service-rows/across-counties';
import { applicantIn } from './service-rows/applicant';
import { refusedElsewhere } from './service-rows/refused-elsewhere';
import { itIsInTheRegister } from './service-rows/in-the-register';
import { itRunsOnUntilItEnds } from './service-rows/runs-on';
import { ROWS } from './service-rows/rows';
import type { Deed, Worker } from './service-rows/service-row';

/** Where those sit who do a step that the small county has no post for. */
const UNIT_OF: Partial<Record<Worker, string>> = { town: 'town-unit', assessor: 'centre' };
/** What only offices ask of each other, or begin by themselves, has tests of its own. */
const ELSEWHERE = ['joint-handling', 'certificate-freeze'];
const IN_THE_SMALL_COUNTY = ['first-check', 'acceptance', 'assessment', 'approval', 'hand-over'];
/** What no row goes through within one county, a hand-over, is the officer's too. */
const ownSteps = new Map(
  [
    ...ROWS.flatMap(({ steps }) => Object.keys(steps).map((step) => [step, 'officer'] as const)),
    ...ROWS.flatMap(({ way }) => way.map(({ step, by }) => [step, by] as const)),
  ].filter(([step]) => !IN_THE_SMALL_COUNTY.includes(step)),
);
const county = useCountyOverHttp(at('2026-03-10'), {
  posts: [...ownSteps].map(([step, by]) =>
    aPost(`p-${step}`, { unit: UNIT_OF[by] ?? 'section', step, holderA: by }),
  ),
});
const { world } = county;
const applicant = applicantIn(county);

/** Goes the way up to a step, or to its end. */
async function goes(client: SignedInClient, id: string, way: readonly Deed[], upTo?: string): Promise<void> {
  for (const deed of way) {
    if (deed.step === upTo) return;
    if (deed.on) world.county.setNow(at(deed.on));
    await act(
      client,
      id,
      deed,
      { type: deed.does, record: deed.record ?? {} } as RequestedAction,
      deed.papers,
    );
  }
}

/** An objection to the notice that is found true: without it the office refuses nothing there. */
async function isObjectedTo(client: SignedInClient, id: string, deed: Deed): Promise<void> {
  await act(client, id, deed, { type: 'post-notice', record: deed.record ?? {} });
  await act(client, id, deed, { type: 'record-objection', words: '情况和写的不一样' });
  const { version } = await seenBy(client, id);
  await act(client, id, deed, {
    ...{ type: 'answer-objection', objection: version, finding: 'upheld', words: '查实了' },
  });
}

async function act(
  client: SignedInClient,
  id: string,
  { by }: Pick<Deed, 'by'>,
  action: RequestedAction,
  photographed: readonly string[] = [],
): Promise<void> {
  const worker = await county.staff(by);
  const papers: Record<string, string[]> = {};
  for (const paper of photographed) papers[paper] = [await county.upload(worker)];
  const { version } = await read(client, `/api/resident/items/${id}`, ResidentItem);
  await county.act(
    worker,
    id,
    photographed.length > 0 ? ({ ...action, papers } as RequestedAction) : action,
    version,
  );
}

const seenBy = (client: SignedInClient, id: string) =>
  read(client, `/api/resident/items/${id}`, ResidentItem);

test('every definition has its row, and no row is without one', () => {
  const codes = readdirSync(DEFINITIONS.folder).map((file) => file.replace(/(@\d+)?\.ts$/, ''));
  expect([...ROWS.map(({ code }) => code), ...ELSEWHERE].sort()).toEqual(codes.sort());
});

describe.each(ROWS.map((row) => [row.title, row] as const))('%s', (_, row) => {
  beforeEach(() => world.county.setNow(at(row.day)));

  test('the guide names the papers, limits and reasons of the row', async () => {
    const guide = await read(county.app.anybody, `/api/public/services/${row.code}`, ServiceGuide);
    expect(guide.title).toBe(row.title);
    expect(
      Object.fromEntries(
        guide.papers.map(({ code, required, requiredWhen }) => [
          code,
          required
            ? 'always'
            : requiredWhen
              ? `${requiredWhen.field}=${requiredWhen.isOneOf.join('|')}`
              : 'never',
        ]),
      ),
    ).toEqual(row.guidePapers);
    expect(guide.steps.map(({ code, limit }) => [code, [limit.amount, limit.unit]])).toEqual(
      Object.entries(row.steps),
    );
    expect(guide.laterPapers?.papers ?? []).toEqual(row.later ?? []);
    const shorter = guide.steps.flatMap(({ code, across }) => (across ? [[code, across.amount]] : []));
    expect(Object.fromEntries(shorter)).toEqual(row.stepsAcross ?? {});
    expect(Object.fromEntries(guide.clocks.map(({ code, limit }) => [code, limit.amount]))).toEqual(
      row.clocks,
    );
    expect(guide.eligibility.map(({ rule }) => rule).sort()).toEqual(Object.keys(row.turnedAway).sort());
    expect(guide.refusals.map(({ code }) => code).sort()).toEqual(Object.keys(row.refusals).sort());
    for (const { limit } of [...guide.steps, ...guide.clocks, guide.supplement])
      expect(limit.source).toMatch(/^FACTS §(0|5|6)/);
  });

  test('is applied for, decided, done and not given twice', async () => {
    const { client, apply, viewer, personId } = await applicant(row);
    const first = await apply();
    expect(first).toMatchObject({ status: 201 });
    const { id, promise, payment } = ResidentItem.parse(first.body);
    expect(promise?.deed).toBe(row.deed);
    expect(payment?.total).toBe(row.pays);
    await goes(client, id, row.way);
    if (!row.pays) {
      const confirm = {
        actionId: clientId(),
        seenVersion: (await seenBy(client, id)).version,
        action: { type: 'confirm-receipt' },
      };
      expect((await seenBy(client, id)).headline).toBe(`${row.done ?? row.deed}了，请您确认`);
      expect(await client.send('POST', `/api/resident/items/${id}/actions`, confirm)).toMatchObject({
        status: 200,
      });
    }
    await deliverAll(world.county.deps);
    const word = row.runsOn ? '每月在发' : '办好了';
    expect(await seenBy(client, id)).toMatchObject({ status: 'completed', tag: { word } });
    const { messages } = await read(client, '/api/resident/messages', Inbox);
    expect(messages.length).toBeGreaterThan(row.way.length - 1);
    for (const { title, body } of messages) expect(title + body).not.toMatch(/[{}]/);
    const { item } = (await world.county.deps.workItems.items.find(viewer, id))!;
    const calendar = await world.county.deps.workItems.calendar(item.county);
    const definition = world.county.deps.workItems.definition(item.service);
    const reckoned = { definition, calendarOf: onlyEdition(calendar), now: world.county.now() };
    expect(foldDifferences(item, reckoned)).toEqual([]);

    await itIsInTheRegister(world.county.deps, row, personId);
    if (row.runsOn) await itRunsOnUntilItEnds(county, client, { id, definition, row: row.runsOn, apply });
    if (row.afterwards) {
      const { rule, says } = row.afterwards;
      const refused = await apply();
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: rule }] } });
      expect(JSON.stringify(refused.body)).toContain(says);
      return;
    }
    if (!row.again) {
      expect(await apply()).toMatchObject({ status: 201 });
      return;
    }
    const taken = { status: 409, body: { code: 'claim-taken' } };
    const again = await apply();
    expect(again).toMatchObject(taken);
    expect(JSON.stringify(again.body)).toContain(row.again.says);
    world.county.setNow(at(row.again.from));
    expect(await apply()).toMatchObject({ status: 201 });
  });

  test('goes through both counties where one receives and the other decides', async () => {
    const { client, apply, personId } = await applicant(row);
    if (!row.across) return;
    await neighbourOf(county);
    const { answers, papers } = row.across;
    const first = await apply({ ...row.answers, ...answers }, [...row.papers, ...papers]);
    expect(first).toMatchObject({ status: 201 });
    const offices = await acrossCounties(
      county,
      () => seenBy(client, ResidentItem.parse(first.body).id),
      row,
    );
    expect(offices).toEqual(row.across.offices ?? ['511403', '431229']);
    const end = row.pays ? 'completed' : 'awaiting-confirmation';
    expect((await seenBy(client, ResidentItem.parse(first.body).id)).status).toBe(end);
    await itIsInTheRegister(world.county.deps, row, personId, 'across');
  });

  test('pays what its answers come to', async () => {
    const { apply } = await applicant(row);
    if (!row.paysElse) return;
    const { answers, pays } = row.paysElse;
    const { payment } = ResidentItem.parse((await apply({ ...row.answers, ...answers })).body);
    expect(payment?.total).toBe(pays);
  });

  test('one is enough at a time', async () => {
    const { apply } = await applicant(row);
    expect(await apply()).toMatchObject({ status: 201 });
    expect(await apply()).toMatchObject({ status: 409, body: { code: 'claim-taken' } });
  });

  test('without any one of its papers it is not taken', async () => {
    const { apply } = await applicant(row);
    for (const paper of row.papers) {
      const answer = await apply(
        row.answers,
        row.papers.filter((each) => each !== paper),
      );
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: paper }] } });
    }
  });

  test.each(Object.entries(row.turnedAway))(
    'turns away by %s, with what else can be done',
    async (rule, case_) => {
      // What one county does alone goes to the household's: this one is asked of the rule itself, unless a form leads elsewhere.
      if (rule === 'household-in-county' && case_.answers) await neighbourOf(county);
      else if (rule === 'household-in-county')
        return expect(refusedElsewhere(world.county, row, case_.who)).toContain(case_.says);
      const { apply } = await applicant(row, case_.who);
      const answer = await apply(case_.answers);
      expect(answer).toMatchObject({ status: 422, body: { code: 'not-eligible' } });
      const { errors } = answer.body as { errors: { field: string; message: string }[] };
      const said = errors.find(({ field }) => field === rule)!.message;
      expect(said).toContain(case_.says);
      expect(said.length).toBeGreaterThan(case_.says.length + 8);
      return undefined;
    },
  );

  test.each(Object.entries(row.refusals))(
    'is refused for %s in plain words',
    async (reason, { step, answer }) => {
      const { client, apply } = await applicant(row);
      const { id } = ResidentItem.parse((await apply()).body);
      await goes(client, id, row.way, step);
      const deed = row.way.find((each) => each.step === step)!;
      if (deed.does === 'post-notice') await isObjectedTo(client, id, deed);
      if (answer)
        await act(
          client,
          id,
          deed,
          { type: 'enter-outside-result', record: answer } as RequestedAction,
          deed.papers,
        );
      const guide = await read(county.app.anybody, `/api/public/services/${row.code}`, ServiceGuide);
      const { plainWords, otherHelp } = guide.refusals.find(({ code }) => code === reason)!;
      const refusal: RequestedAction = { type: 'refuse', reason, words: plainWords, otherHelp };
      await act(client, id, deed, refusal);
      await deliverAll(world.county.deps);
      const seen = await seenBy(client, id);
      expect(seen).toMatchObject({ status: 'refused', refusal: { words: plainWords, otherHelp } });
      expect(await apply()).toMatchObject({ status: 201 });
    },
  );

  test('is closed outside its season', async () => {
    const { closed } = row;
    const guide = await read(county.app.anybody, `/api/public/services/${row.code}`, ServiceGuide);
    expect(guide.opening === null).toBe(closed === undefined);
    if (!closed) return;
    const { apply } = await applicant(row);
    world.county.setNow(at(closed.day));
    const answer = await apply();
    expect(answer).toMatchObject({ status: 409, body: { code: 'service-closed' } });
    expect(JSON.stringify(answer.body)).toContain(closed.says);
  });
});
