import definition from '../../../shared/service-catalogue/definitions/assistive-device';
import { stepAfterAcceptance } from '../../../shared/service-catalogue/step-order';
import { clockOf } from '../../../shared/work-items/work-item';
import { at } from '../../factories/calendar';
import { anApplication } from '../../factories/work-item';

const accepted = anApplication().checked('2026-06-11').accepted('2026-06-12');

it('the decision is first told with the announced ten days of the assessment that begins at once', () => {
  const { firstDueOn, dueOn } = clockOf(accepted.item, 'decision')!;
  expect([firstDueOn, dueOn]).toEqual(['2026-07-27', '2026-07-27']);
});

it('a step under a statutory clock is first told with that clock’s day', () => {
  const checkedLate = anApplication().checked('2026-06-10');
  expect(clockOf(checkedLate.item, 'step')!.firstDueOn).toBe('2026-06-11');
});

it('a note after the end does not move the instant at which it ended', () => {
  const withdrawn = accepted.withdrawn('2026-06-15');
  expect(withdrawn.noted('来电问过', '2026-08-03').item.dueAt).toEqual(at('2026-06-15'));
});

it('silence leads past the acceptance step and leaves out no check that comes after it', () => {
  const [check, acceptance, ...rest] = definition.steps;
  const recheck = { ...check!, code: 'recheck' };
  const steps = [check!, acceptance!, recheck, ...rest];
  expect(stepAfterAcceptance({ ...definition, steps }, undefined)).toBe(recheck);
});
