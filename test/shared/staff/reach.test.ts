import { ChangeReach, isReachedOffice, LONGEST_ADDRESS, tidyAddress } from '../../../shared/staff/reach';
import { aUnit } from '../../factories/unit';

const seen = { phone: '0745-0000000', windowAddress: null };
const readOf = (phone: string, windowAddress: string | null) =>
  ChangeReach.safeParse({ seen, reach: { phone, windowAddress } });

test('what is typed is kept as it is printed', () => {
  expect(readOf('（0745）1234567', ' 渠阳镇政务服务中心  一楼 3 号窗口。').data?.reach).toEqual({
    phone: '0745-1234567',
    windowAddress: '渠阳镇政务服务中心 一楼 3 号窗口',
  });
});

test.each([
  ['一楼 3 号窗口。', '一楼 3 号窗口'],
  ['一楼\n3 号窗口；， ', '一楼 3 号窗口'],
  ['一楼（靠东）', '一楼（靠东）'],
  [' 。 ', ''],
])('the address %j goes on as %j', (typed, kept) => {
  expect(tidyAddress(typed)).toBe(kept);
});

test.each([
  ['', null, 'phone', /^请写打得通的号码/],
  ['1234567', null, 'phone', /带区号的座机/],
  ['12385', ' ', 'windowAddress', /^请写窗口在哪里/],
  ['12385', '东'.repeat(LONGEST_ADDRESS + 1), 'windowAddress', /^最多 60 个字。$/],
])('%j and %j: the %s is refused in words', (phone, windowAddress, field, words) => {
  const issues = readOf(phone, windowAddress).error!.issues;
  expect(issues.map(({ path }) => path.at(-1))).toEqual([field]);
  expect(issues[0]!.message).toMatch(words);
});

test('the longest address that is taken', () => {
  expect(readOf('12385', '东'.repeat(LONGEST_ADDRESS)).success).toBe(true);
});

test.each([
  ['county', false, true],
  ['section', false, true],
  ['town', false, true],
  ['village', false, false],
  ['village', true, true],
  ['outside', false, false],
  ['outside', true, true],
] as const)(
  'a %s where somebody works (%s) is an office that is called: %s',
  (kind, isStaffed, isReached) => {
    const staff = [{ unit: isStaffed ? 'u-1' : 'u-2' }];
    expect(isReachedOffice(aUnit('u-1', { kind }), staff)).toBe(isReached);
  },
);
