import { isWithoutVoice } from '../../../shared/residents/without-voice';
import { DISABILITY_CATEGORIES, DisabilityCategory } from '../../../shared/residents/disability-certificate';
import { takesShortMessages } from '../../../shared/residents/telephone';

describe('who does not use the telephone', () => {
  it('has a hearing or a speech disability by the certificate', () => {
    const without = DisabilityCategory.options.filter((category) =>
      isWithoutVoice({ neverCall: false }, { category }),
    );
    expect(without.map((category) => DISABILITY_CATEGORIES[category])).toEqual(['听力', '言语']);
  });

  test.each([
    ['wished not to be called, with another disability', true, { category: '4' as const }, true],
    ['wished not to be called, without a certificate', true, null, true],
    ['has no certificate and no such wish', false, null, false],
  ])('%s', (_, neverCall, certificate, is) => {
    expect(isWithoutVoice({ neverCall }, certificate)).toBe(is);
  });
});

test.each([
  ['19900002207', true],
  ['199 0000 2207', true],
  ['0745-0000001', false],
  ['12345', false],
])('what is written to %s arrives: %s', (number, arrives) => {
  expect(takesShortMessages(number)).toBe(arrives);
});
