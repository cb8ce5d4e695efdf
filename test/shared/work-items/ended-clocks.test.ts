import { dueInputOf } from '../../../shared/work-items/clocks';
import { dueAt } from '../../../shared/time-limits/due-at';
import { anApplication } from '../../factories/work-item';

describe('a clock that ended while it was stopped', () => {
  test.each(['2026-06-08', '2026-06-12'])(
    'is explained by the day it had, not by how long the stop went on: withdrawn on %s',
    (withdrawn) => {
      const waiting = anApplication({ on: '2026-06-04' }).sentBack('2026-06-05');
      const { definition, calendar } = waiting.context;
      const { item } = waiting.withdrawn(withdrawn);
      for (const clock of item.clocks) {
        const explained = dueAt(dueInputOf(clock, item, definition), calendar);
        expect([clock.code, explained.on]).toEqual([clock.code, clock.dueOn]);
      }
    },
  );
});
