import { readPhoneNumberAnswer } from '@/ui/phone-number-button/phone-number-answer';

test.each([
  ['a code', { code: 'c', errMsg: 'getPhoneNumber:ok', encryptedData: '', iv: '' }, { code: 'c' }],
  ['a no', { errMsg: 'getPhoneNumber:fail user deny' }, { refusedBy: 'person' }],
  ['a no as older phones say it', { errMsg: 'getPhoneNumber:fail:user deny' }, { refusedBy: 'person' }],
  ['a question that was closed', { errMsg: 'getPhoneNumber:fail user cancel' }, { refusedBy: 'person' }],
  [
    'a no to the privacy question before it',
    { errno: 104, errMsg: 'getPhoneNumber:fail privacy permission is not authorized' },
    { refusedBy: 'person' },
  ],
  ['no quota left', { errno: 1400001, errMsg: 'getPhoneNumber:fail' }, { refusedBy: 'wechat' }],
  ['an account without the right', { errMsg: 'getPhoneNumber:fail no permission' }, { refusedBy: 'wechat' }],
  ['an old WeChat that gives no code', { errMsg: 'getPhoneNumber:ok' }, { refusedBy: 'wechat' }],
  ['nothing', undefined, { refusedBy: 'wechat' }],
])('%s', (_what, detail, answer) => {
  expect(readPhoneNumberAnswer(detail)).toEqual(answer);
});
