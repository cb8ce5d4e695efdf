import { supplementFaults } from '@/features/work-items/supplement-faults';
import { GUIDE } from '../../support/resident-server';

const ASKED = [
  { kind: 'paper', code: 'medical-record' },
  { kind: 'field', code: 'contactPhone' },
] as const;

test('everything asked for must be there, also what the form itself would leave open', () => {
  expect(supplementFaults(GUIDE, ASKED, {}, {}).map(({ field }) => field)).toEqual([
    'contactPhone',
    'medical-record',
  ]);
});

test('a given answer is judged by the rules of the form', () => {
  const faults = supplementFaults(
    GUIDE,
    ASKED,
    { contactPhone: '1380000' },
    { 'medical-record': ['a', 'b', 'c', 'd'] },
  );
  expect(faults.map(({ message }) => message)).toEqual([
    '手机号现在是 7 位，应该是 11 位。',
    '最多 3 张，请删掉几张。',
  ]);
});

test('one thing is judged without the others', () => {
  expect(
    supplementFaults(
      GUIDE,
      [ASKED[1]],
      { contactPhone: '13800000001', address: '别处' },
      { 'home-photos': [] },
    ),
  ).toEqual([]);
});
