import { whomToAsk } from '../../../server/services/whom-to-ask.rules';

describe('whom to ask', () => {
  test.each([
    ['县残联康复股', '0745-0000001', '县残联康复股，电话 0745-0000001', '0745-0000001'],
    ['乡镇残联', '0745-0000001', '乡镇残联，或者打县残联 0745-0000001', '0745-0000001'],
    ['县残联康复股', undefined, '县残联康复股', null],
    ['12345', '0745-0000001', '12345', '12345'],
    ['0745-0000009', undefined, '0745-0000009', '0745-0000009'],
  ])('%s in a county with %s: %s', (named, countyPhone, words, phone) => {
    expect(whomToAsk(named, countyPhone)).toEqual({ words, phone });
  });
});
