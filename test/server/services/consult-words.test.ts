import { consultWords } from '../../../server/services/consult-words';

const asking = (consultPhone: string) => ({ guide: { consultPhone } }) as Parameters<typeof consultWords>[0];

describe('whom to ask', () => {
  test.each([
    ['县残联康复股', '0745-0000001', '县残联康复股，电话 0745-0000001'],
    ['县残联康复股', undefined, '县残联康复股'],
    ['0745-0000009', '0745-0000001', '0745-0000009'],
  ])('%s in a county with %s: %s', (named, countyPhone, words) => {
    expect(consultWords(asking(named), countyPhone)).toBe(words);
  });
});
