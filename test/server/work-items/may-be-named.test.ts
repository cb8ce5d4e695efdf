import { actOnWorkItem } from '../../../server/work-items/act-on-work-item';
import { at } from '../../factories/calendar';
import { anApplicationOnTheList } from '../../factories/fuel-story';
import { aStaffViewer } from '../../factories/viewer';
import { aStaffMember } from '../../factories/staff-member';
import { aUnit } from '../../factories/unit';
import { clientId } from '../../support/client-id';
import { useSmallCounty } from '../../support/use-small-county';

const ELSEWHERE = aStaffViewer('elsewhere', { unit: 'other-town' });
const world = useSmallCounty(at('2026-03-10'), {
  units: [aUnit('other-town', { area: '431229102', reportsTo: 'county' })],
  staff: [aStaffMember('elsewhere').in('other-town').build()],
});

it('names the person on a notice by what the register says, also where another town’s office posts it', async () => {
  const { deps, aPerson, now } = world.county;
  const { personId } = await aPerson();
  expect(await deps.residents.find(ELSEWHERE, personId)).toBeNull();
  const { item, entries } = anApplicationOnTheList({ id: 'on-the-list' });
  const unit = { unit: ELSEWHERE.unit, line: [ELSEWHERE.unit, 'county'] };
  const assignee = { ...item.assignee!, staffId: ELSEWHERE.staffId };
  await deps.main.items.insert({ ...item, ...unit, assignee, for: personId }, entries.get(1)!, []);

  const posting = { type: 'post-notice', record: { postedAt: '村口' } } as const;
  const request = { actionId: clientId(), seenVersion: item.version, channel: 'admin' as const };
  const posted = await actOnWorkItem(
    deps.workItems,
    ELSEWHERE,
    item._id,
    { ...request, action: posting },
    now(),
  );
  expect(posted.item.notice).toMatchObject({ named: true });
});
