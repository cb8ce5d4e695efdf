import type { PlainDate } from '@zhucantong/shared/calendar/plain-date';
import { faultOf, faultsOf, refusedFields } from '@/features/session/binding-faults';
import { IDENTITY_NUMBER } from '../../support/in-wechat';

const TODAY = '2026-11-28' as PlainDate;
const wrongCheck = IDENTITY_NUMBER.slice(0, 17) + (IDENTITY_NUMBER.endsWith('0') ? '1' : '0');

test.each([
  ['', '身份证号还空着，没有它找不到您的登记。'],
  ['  ', '身份证号还空着，没有它找不到您的登记。'],
  [IDENTITY_NUMBER.slice(1), '身份证号现在是 17 位，应该是 18 位。'],
  [`${IDENTITY_NUMBER}1`, '身份证号现在是 19 位，应该是 18 位。'],
  ['99010119700101OO23', '身份证号要 18 位，最后一位可以是 X。'],
  ['990101197002300021', '身份证号里的出生日期不存在，请再看一遍。'],
  ['990101202611290021', '身份证号里的出生日期还没到，请再看一遍。'],
  [wrongCheck, '身份证号最后一位对不上，请再看一遍。'],
  [IDENTITY_NUMBER, undefined],
  [` ${IDENTITY_NUMBER.slice(0, 6)} ${IDENTITY_NUMBER.slice(6)} `, undefined],
])('of the identity number %j is read: %s', (typed, words) => {
  expect(faultOf('identityNumber', typed, TODAY)).toBe(words);
});

test.each([
  ['', '开通码还空着，它是 8 个数字。'],
  ['4839175', '开通码是 8 个数字，请再看一遍。'],
  ['483917523', '开通码是 8 个数字，请再看一遍。'],
  ['4839175二', '开通码是 8 个数字，请再看一遍。'],
  ['48391752', undefined],
  [' 4839 1752', undefined],
  ['4839-1752', undefined],
])('of the sign-in code %j is read: %s', (typed, words) => {
  expect(faultOf('signInCode', typed, TODAY)).toBe(words);
});

test('the phone number needs no code, and the list follows the page', () => {
  const nothing = { identityNumber: '', signInCode: '' };
  const fields = (way: 'phone' | 'sign-in-code') => faultsOf(nothing, way, TODAY).map(({ field }) => field);
  expect(fields('phone')).toEqual(['identityNumber']);
  expect(fields('sign-in-code')).toEqual(['identityNumber', 'signInCode']);
});

test('what the server refused stands at the field it was typed into', () => {
  const refused = [
    { field: 'identityNumber', message: '一' },
    { field: 'proof.code', message: '二' },
    { field: 'ticket', message: '三' },
  ];
  expect(refusedFields(refused, 'sign-in-code')).toEqual([
    { field: 'identityNumber', message: '一' },
    { field: 'signInCode', message: '二' },
  ]);
  expect(refusedFields(refused, 'phone')).toEqual([{ field: 'identityNumber', message: '一' }]);
});
