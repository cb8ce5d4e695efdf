import { deliverAll } from '../../../server/jobs/deliver-all';
import { submitWorkItem } from '../../../server/work-items/submit-work-item';
import { at } from '../../factories/calendar';
import { aSubmission } from '../../factories/submission';
import { useCountyOverHttp } from '../../support/county-over-http';

const office = useCountyOverHttp(at('2026-06-04'));

test('one photo in two forms that were taken before either had it: both keep it, and a third form needs its own', async () => {
  const { county, database } = office.world;
  const { deps } = county;
  const viewer = await county.aPerson();
  const resident = await office.app.as('resident', viewer.accountId);
  const photo = await office.upload(resident);
  const submit = async (device: string) => {
    const form = aSubmission(viewer.personId, [photo]);
    const submission = { ...form, answers: { ...form.answers, device } };
    const on = { now: county.now(), channel: 'h5' } as const;
    return (await submitWorkItem(deps.workItems, viewer, submission, on)).loaded.item._id;
  };
  const ids = [await submit('manual-wheelchair'), await submit('elbow-crutch')];
  await deliverAll(deps);

  const files = database.connection.collection<{ _id: string; heldBy: string[] }>('files');
  expect((await files.findOne({ _id: photo }))!.heldBy.sort()).toEqual(ids.sort());
  for (const [door, client] of [
    ['staff', await office.staff('town')],
    ['resident', resident],
  ] as const)
    expect(await client.send('POST', `/api/${door}/files/${photo}/ticket`, { size: 'full' })).toMatchObject({
      status: 200,
    });
  await expect(submit('walking-stick')).rejects.toMatchObject({ code: 'paper-missing' });
});
