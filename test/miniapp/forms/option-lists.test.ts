import { optionLists } from '@/features/forms/option-lists';
import { GUIDE } from '../../support/resident-server';

const device = GUIDE.fields.find(({ code }) => code === 'device')!;

test('a long list shows the drawn options first; every other option stands once, in its group', () => {
  const { usual, groups } = optionLists(GUIDE, device, undefined);
  expect(usual.map(({ label }) => label)).toEqual([
    '普通轮椅',
    '高靠背轮椅',
    '腋拐',
    '框式助行器',
    '防压疮坐垫',
  ]);
  const all = [...usual, ...groups.flatMap(({ options }) => options)].map(({ value }) => value);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toHaveLength(GUIDE.optionLists['devices']!.length);
});

test('what was chosen before is among the first', () => {
  expect(optionLists(GUIDE, device, 'care-bed').usual.map(({ value }) => value)).toContain('care-bed');
});
