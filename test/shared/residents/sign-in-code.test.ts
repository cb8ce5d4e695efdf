import { inGroups, SignInCode } from '../../../shared/residents/sign-in-code';

describe('a sign-in code as people type it', () => {
  test.each([
    ['48391752', '48391752'],
    ['4839 1752', '48391752'],
    [' 4839-1752 ', '48391752'],
    ['4 8 3 9 1 7 5 2', '48391752'],
    ['４８３９　１７５２', '48391752'],
    ['00000007', '00000007'],
  ])('%s is %s', (typed, code) => {
    expect(SignInCode.parse(typed)).toBe(code);
  });

  test.each([
    ['', 'nothing'],
    ['4839175', 'a digit short'],
    ['483917520', 'a digit too many'],
    ['4839175x', 'a letter'],
    ['四八三九一七五二', 'in words'],
    [`4839${' '.repeat(40)}1752`, 'longer than anybody types'],
  ])('%s is refused: %s', (typed) => {
    expect(SignInCode.safeParse(typed).success).toBe(false);
  });

  it('says what is wrong in a sentence', () => {
    expect(SignInCode.safeParse('4839').error?.issues[0]?.message).toBe('开通码是 8 个数字，请再看一遍。');
  });

  test.each([
    ['48391752', '4839 1752'],
    ['00000007', '0000 0007'],
  ])('%s is read out as %s, which is typed back as it is', (code, groups) => {
    expect(inGroups(code)).toBe(groups);
    expect(SignInCode.parse(groups)).toBe(code);
  });
});
