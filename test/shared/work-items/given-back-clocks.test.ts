import renewal from '../../../shared/service-catalogue/definitions/certificate-renewal';
import { decide } from '../../../shared/work-items/decide';
import { foldHistory } from '../../../shared/work-items/evolve';
import { decideLeg } from '../../../shared/work-items/legs';
import { wakesOf } from '../../../shared/work-items/wake';
import type { HistoryEntry, WorkItem } from '../../../shared/work-items/work-item';
import { createRandom } from '../../../server/demo-world/seeded-random';
import { aCalendar, at } from '../../factories/calendar';
import { randomRoute } from '../../support/fold/people';
import { playOrdinaryCourse } from '../../support/ordinary-course';

const context = { definition: renewal, calendar: aCalendar() };
const facts = { ...context, routing: {}, answers: {}, papers: {} };
const routing = randomRoute('check', createRandom('given-back'));

/** Accepted in one county, handed over, and given back by the other: not its jurisdiction. */
function givenBack(): WorkItem {
  const places = { residence: '511403', household: '431229' };
  const { item } = playOrdinaryCourse({ definition: renewal, places }).find(({ step }) => step === 'review')!;
  const now = at('2026-03-16');
  const back = decide(
    item,
    {
      ...{ actionId: 'action-2-0000000', for: item.for, basis: 'in-office', channel: 'admin' },
      ...{ occurredAt: now, recordedAt: now },
      actor: { kind: 'staff', id: 'account', memberId: 'officer', roles: ['handler'] },
      body: { type: 'return-leg', reason: 'jurisdiction', words: '查了，不在我们县。' },
    },
    item.version,
    facts,
  );
  if (back.kind === 'rejection') throw new Error(back.code);
  const identity = { county: '511403', area: '511403', display: item.display };
  const leg = decideLeg(back.item, back.item.handedTo!, {
    ...facts,
    ...{ limits: [], identity, routing, contents: {} },
  });
  return leg.item;
}

it('what was accepted and comes back is not to be accepted again: silence moves it nowhere', () => {
  const item = givenBack();
  expect(item).toMatchObject({ leg: 3, step: 'push' });
  const running = item.clocks.filter(({ endedAt }) => !endedAt).map(({ code }) => code);
  expect(running.sort()).toEqual(['promise', 'step']);
  expect(wakesOf(item, context).map(({ action }) => action.type)).not.toContain('deem-accepted');
});

it('a history that warned of that clock, when it still ran, replays', () => {
  const item = givenBack();
  const warned: HistoryEntry = {
    ...{ n: 2, action: 'warn', actionId: 'warn-2', clock: 'acceptance', threshold: 'yellow', told: [] },
    ...{ by: { kind: 'job', id: 'sweep', memberId: 'sweep', roles: [] }, for: item.for, basis: 'system' },
    ...{ channel: 'system', occurredAt: at('2026-03-20'), recordedAt: at('2026-03-20'), step: 'push' },
    ...{ hasContents: false, calendarEdition: context.calendar.edition },
  };
  const folded = foldHistory(item, [...item.history, warned], context);
  expect(folded).toMatchObject({ version: 2, step: 'push', clocks: item.clocks });
});
