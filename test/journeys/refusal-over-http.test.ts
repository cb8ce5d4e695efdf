import { ResidentItem } from '../../shared/work-items/resident-view';
import { at } from '../factories/calendar';
import { useCountyOverHttp } from '../support/county-over-http';

const http = useCountyOverHttp(at('2026-06-04'));

test('refused with reason, words, other help and the remedy that cannot be taken away', async () => {
  const town = await http.staff('town');
  const officer = await http.staff('officer');
  const { resident, item } = await http.applied(await http.world.county.aPerson());
  await http.act(town, item.id, { type: 'pass-check', record: { howChecked: 'phone', finding: '属实' } }, 1);
  await http.act(
    officer,
    item.id,
    {
      type: 'refuse',
      reason: 'not-in-scope',
      words: '这一样现在不在目录里。',
      otherHelp: ['看看目录里相近的'],
    },
    2,
  );
  const refused = ResidentItem.parse((await resident.get(`/api/resident/items/${item.id}`)).body);
  expect(refused.refusal).toMatchObject({ words: '这一样现在不在目录里。', otherHelp: ['看看目录里相近的'] });
  expect(refused.refusal!.remedy).toContain('到县政务服务中心残联窗口（');
});
