import { addWorkingDays } from '../../../shared/calendar/working-days';
import { instantAt, type PlainDate } from '../../../shared/calendar/plain-date';
import { decide } from '../../../shared/work-items/decide';
import { clockOf } from '../../../shared/work-items/work-item';
import { aCalendar } from '../../factories/calendar';
import { anApplication } from '../../factories/work-item';

const calendar = aCalendar();
const at = (day: PlainDate, hour = 10) => instantAt(day, hour * 60);

describe('a missed promise', () => {
  const assessed = anApplication({ on: '2026-06-04' })
    .checked('2026-06-05')
    .accepted('2026-06-08')
    .assessed('2026-06-22');
  const promised = clockOf(assessed.item, 'promise')!.dueOn;
  const dayAfter = addWorkingDays(promised, 1, calendar);
  const newDay = (on: PlainDate) => ({ type: 'give-new-day', on, words: '订的货晚到了' }) as const;

  test('cannot be answered with a new day before it is missed, not even on its last day', () => {
    const { item, facts } = assessed;
    const action = {
      actionId: 'too-early-0000000',
      actor: { kind: 'staff' as const, id: 'a', memberId: item.assignee!.staffId, roles: [] },
      for: item.for,
      basis: 'in-office' as const,
      channel: 'admin' as const,
      occurredAt: at(promised),
      recordedAt: at(promised, 17),
      body: newDay(addWorkingDays(promised, 5, calendar)),
    };
    expect(decide(item, action, item.version, facts)).toMatchObject({ code: 'wrong-state' });
    const late = { ...action, recordedAt: at(dayAfter), body: newDay(dayAfter) };
    expect(decide(item, late, item.version, facts)).toMatchObject({
      code: 'invalid-input',
      details: { errors: [{ field: 'on' }] },
    });
  });
  test('gets a new day to come, told to the applicant, and stays what it was', () => {
    const on = addWorkingDays(promised, 5, calendar);
    const told = assessed.act(newDay(on), at(dayAfter));
    expect(told.item.newDay).toEqual({ on, entry: told.item.version });
    expect(clockOf(told.item, 'promise')!.dueOn).toBe(promised);
    expect(told.change.outbox).toEqual([expect.objectContaining({ type: 'message', template: 'new-day' })]);
  });
});
