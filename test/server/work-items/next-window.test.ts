import { setService } from '../../../server/services/set-service';
import { decideFor } from '../../../server/work-items/act-on-work-item';
import { renderMessage } from '../../../shared/messages/render-message';
import { at } from '../../factories/calendar';
import { aPostedApplication, FUEL } from '../../factories/fuel-story';
import { A_JOB, aResidentViewer } from '../../factories/viewer';
import { clientId } from '../../support/client-id';
import { useSmallCounty } from '../../support/use-small-county';

const world = useSmallCounty(at('2026-03-11'));

/** The words of a payment as they would be told with what an action now carries. */
async function toldNow(id: string): Promise<string> {
  const { workItems, main } = world.county.deps;
  const before = await main.items.get(A_JOB, id);
  const viewer = aResidentViewer(before.item.for);
  const request = {
    ...{ actionId: clientId(), seenVersion: before.item.version, channel: 'h5' as const },
    action: { type: 'withdraw' as const },
  };
  const { outbox } = await decideFor(workItems, viewer, before, request, world.county.now());
  const message = outbox.find((each) => each.type === 'message')!;
  return renderMessage(FUEL, 'paid', { ...message.params, amount: '260 元' }).body;
}

it('messages say the next window as the county has set it, whatever it was when the item came', async () => {
  const { deps, staff } = world.county;
  const { item, entries } = aPostedApplication({ id: 'paid-soon' });
  await deps.main.items.insert(item, entries.get(1)!, []);
  expect(await toldNow('paid-soon')).toContain('明年1月1日到3月31日可以再申请。');
  const setting = { what: 'window' as const, year: 2027, spans: [{ from: '02-01', to: '04-30' }] };
  await setService(
    { ...deps, staffName: async () => '管理员' },
    staff.administrator,
    FUEL.code,
    { seenVersion: 0, reason: '春节晚', setting },
    world.county.now(),
  );
  expect(await toldNow('paid-soon')).toContain('明年2月1日到4月30日可以再申请。');
});
