import { presentTelling } from '../../../server/work-items/present/owed-telling';
import type { ContactPreference } from '../../../shared/residents/resident';
import { aReading } from '../../factories/present-context';
import { anApplication, type Story } from '../../factories/work-item';

const checked = anApplication().checked('2026-06-05');
const byPhone = '打电话 199****0042';

function tellingOf(story: Story, contact: Partial<ContactPreference> = {}, isReached = false) {
  const { opened, context } = aReading(story, '2026-06-08');
  const { person: known } = opened;
  const profile = { ...known.profile, phone: '19900000042' };
  const person = { ...known, profile, contact: { ...known.contact, ...contact } };
  return presentTelling(story.item, { ...opened, person }, isReached, context);
}

it.each<[string, Partial<ContactPreference>, string]>([
  ['who would rather have WeChat, without an account', { channels: ['wechat'] }, byPhone],
  ['who wishes a call or a letter', { channels: ['phone', 'paper'] }, `${byPhone}、寄书面`],
  [
    'who is deaf',
    { channels: ['wechat', 'phone', 'village-worker'], neverCall: true },
    '请村里专委转告，不打电话',
  ],
  [
    'who is deaf and wished nothing else',
    { channels: ['phone'], neverCall: true },
    '请村里专委转告、寄书面，不打电话',
  ],
  ['who is blind', { channels: ['phone'], needsSpokenText: true }, `${byPhone}，要念给本人听`],
])('tells the worker how to tell somebody %s', (_who, contact, how) => {
  expect(tellingOf(checked, contact)?.how).toBe(how);
});

it('owes nothing where messages arrive, nor for the receipt, which was handed over', () => {
  expect(tellingOf(checked, {}, true)).toBeNull();
  expect(tellingOf(anApplication())).toBeNull();
});

it('owes what was never told, the last thing first, in the words that a message would have', () => {
  const { definition } = checked.context;
  const both = checked.accepted('2026-06-08');
  expect(tellingOf(both)).toMatchObject({
    upTo: 3,
    words: [{ title: definition.messages['accepted']!.title }, {}],
  });
  const told = both.act({ type: 'record-told', by: 'phone', upTo: 2 }, '2026-06-08');
  expect(tellingOf(told)?.words).toHaveLength(1);
  expect(tellingOf(told.noted('家里有人', '2026-06-08'))?.upTo).toBe(3);
  expect(tellingOf(told.act({ type: 'record-told', by: 'in-person', upTo: 4 }, '2026-06-08'))).toBeNull();
});

it('nobody was told of what has not happened', () => {
  expect(() => checked.act({ type: 'record-told', by: 'phone', upTo: 9 })).toThrow('invalid-input');
});
