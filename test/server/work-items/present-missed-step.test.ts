import { presentTimeline } from '../../../server/work-items/present/resident-timeline';
import { at } from '../../factories/calendar';
import { aReading } from '../../factories/present-context';
import { anApplication } from '../../factories/work-item';

it('a step that was late keeps its own day when the next one runs', () => {
  const late = anApplication({ on: '2026-06-04' }).overdue('step', at('2026-06-10', '00:00'));
  const story = late.checked('2026-06-10');
  const { opened, asResident } = aReading(story, '2026-06-10');
  expect(presentTimeline(story.item, opened, asResident('wu-xiaomei'))).toContainEqual(
    expect.objectContaining({ state: 'late', title: '村、镇初审没有按时办完', day: '6月9日' }),
  );
});
