import { deliverAll } from '../../../server/jobs/deliver-all';
import { searchPieces } from '../../../server/search/search-pieces';
import { foldHistory } from '../../../shared/work-items/evolve';
import { identityOf } from '../../../shared/work-items/item-identity';
import { at } from '../../factories/calendar';
import { aSubmission } from '../../factories/submission';
import { passed, sendBack, useCasework } from '../../support/casework';
import { together } from '../../support/together';

const { world, aPhoto, submitted, act } = useCasework(at('2026-06-04'));

describe('the whole way', () => {
  test('to the confirmed hand-over: delivered once, device recorded, claim held for its service life, found by search', async () => {
    const viewer = await world.county.aPerson('龙建英');
    const { id } = await submitted(viewer);
    await act(world.county.staff.town, id, sendBack, 1);
    world.county.setNow(at('2026-06-08'));
    await act(
      viewer,
      id,
      { type: 'supplement', answers: {}, papers: { 'home-photos': [await aPhoto(viewer)] } },
      2,
    );
    await act(world.county.staff.town, id, passed);
    await act(world.county.staff.officer, id, { type: 'accept', record: {} });
    await act(world.county.staff.assessor, id, {
      type: 'assess',
      record: { device: 'manual-wheelchair', quantity: 1, size: '42', supply: 'stock', reason: '适合' },
    });
    await expect(act(world.county.staff.officer, id, { type: 'approve', record: {} })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await act(world.county.staff.head, id, { type: 'approve', record: {} });
    await act(world.county.staff.officer, id, {
      type: 'hand-over',
      record: { serialNumber: 'A1', receivedBy: '本人', trained: true },
    });
    const { item, open } = await act(viewer, id, { type: 'confirm-receipt' });
    expect(item.status).toBe('completed');
    expect(open().get(2)?.missing?.[0]?.why).toBe('没拍到台阶');
    const context = {
      definition: world.county.deps.workItems.definition(item.service),
      calendar: await world.county.deps.workItems.calendar(item.county),
    };
    expect(foldHistory(identityOf(item), item.history, context)).toEqual(item);

    await deliverAll(world.county.deps);
    await deliverAll(world.county.deps);
    const messages = await world.county.deps.main.messages.inbox(viewer);
    expect(messages.map((each) => each.template).sort()).toEqual(
      [
        'received',
        'supplement-requested',
        'supplemented',
        'checked',
        'accepted',
        'assessed',
        'approved',
        'handed-over',
        'completed',
      ].sort(),
    );
    expect((await world.county.deps.residents.get(viewer, viewer.personId)).devices).toMatchObject([
      { device: 'manual-wheelchair', deliveredOn: '2026-06-08' },
    ]);
    expect(await world.county.deps.claims.find(item.claims[0]!)).toMatchObject({
      holder: id,
      until: '2029-06-08',
    });
    const byNumber = searchPieces(world.county.deps.keyring, item.number);
    expect(await together(world.county.deps.search.entries.candidates('431229', byNumber))).toEqual([id]);

    await expect(submitted(viewer)).rejects.toMatchObject({ code: 'not-eligible' });
    const changed = { ...aSubmission(viewer.personId, []).answers, replacement: 'broken' };
    await expect(submitted(viewer, { answers: changed })).resolves.toBeDefined();
  });
});
