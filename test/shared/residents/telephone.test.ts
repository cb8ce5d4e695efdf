import { isDialable, isOfficeTelephone, tidyTelephone } from '../../../shared/residents/telephone';

describe('the telephone of an office', () => {
  test.each([
    ['0745-1234567', '0745-1234567'],
    ['07451234567', '0745-1234567'],
    [' 0745 1234567 ', '0745-1234567'],
    ['(0745)1234567', '0745-1234567'],
    ['（0745）1234567', '0745-1234567'],
    ['０７４５－１２３４５６７', '0745-1234567'],
    ['0745—1234567', '0745-1234567'],
    ['0731-84612345', '0731-84612345'],
    ['01066668888', '010-66668888'],
    ['02885551234', '028-85551234'],
    ['19900000012', '19900000012'],
    ['199-0000-0012', '19900000012'],
    ['12385', '12385'],
    ['12345', '12345'],
    ['96345', '96345'],
    ['400-000-1234', '4000001234'],
  ])('%s is kept as %s, and can be dialled', (typed, kept) => {
    expect(tidyTelephone(typed)).toBe(kept);
    expect(isOfficeTelephone(kept)).toBe(true);
    expect(isDialable(kept)).toBe(true);
  });

  test.each([
    ['', 'nothing'],
    ['1234567', 'no area code'],
    ['0745-123456', 'a digit short'],
    ['0745123456', 'a digit short, without the hyphen'],
    ['010-1234567', 'a digit short where all have eight'],
    ['0745-123456789', 'a digit too many'],
    ['1990000001', 'ten digits'],
    ['0745-1234567-8', 'an extension'],
    ['0745-1234567转8', 'an extension in words'],
    ['0745-1234567、0745-1234568', 'two numbers'],
    ['县残联办公室', 'words'],
    ['110', 'the police'],
  ])('%s is refused: %s', (typed) => {
    expect(isOfficeTelephone(tidyTelephone(typed))).toBe(false);
  });
});
