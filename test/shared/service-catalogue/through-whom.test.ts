import cancellation from '../../../shared/service-catalogue/definitions/certificate-cancellation';
import fuel from '../../../shared/service-catalogue/definitions/fuel-subsidy';
import reissue from '../../../shared/service-catalogue/definitions/certificate-reissue';
import child from '../../../shared/service-catalogue/definitions/child-rehabilitation';
import {
  ApplicantBasis,
  applicantsInWords,
  footingFor,
  notThroughThem,
} from '../../../shared/service-catalogue/through-whom';
import { carryOver } from '../../../shared/service-catalogue/carry-over';
import { plainDate } from '../../../shared/calendar/plain-date';

it.each([
  ['the person', ['self'], null],
  ['the guardian', ['guardian'], null],
  ['the family', ['family'], /由本人或者监护人申请，您是以家人的身份替他办/],
  ['an agent', ['authorised-agent'], /您是以受托人的身份替他办/],
  ['the village', ['village-worker'], /您是以村（社区）专委的身份替他办/],
  ['somebody who is family and guardian', ['family', 'guardian'], null],
  ['a stranger', [], /由本人或者监护人申请/],
  ['staff in office', ['in-office'], /由本人或者监护人申请/],
])('a lost certificate is issued again for %s as FACTS §1.6 has it', (_who, held, says) => {
  const not = notThroughThem(reissue, held, {});
  if (says === null) expect(not).toBeNull();
  else expect(not?.reason).toMatch(says);
});

it('says who may, and where to go instead', () => {
  expect(notThroughThem(child, ['self'], {})).toEqual({
    reason: '“0–6岁残疾儿童康复救助”由监护人、家人、受托人或者村（社区）专委申请，不能用本人的名义申请。',
    whatElse:
      '请监护人、家人、受托人或者村（社区）专委来办。手机上弄不了的，带身份证到县政务服务中心残联窗口，或者打电话问县残联康复股。',
  });
});

it.each([
  ['not said yet', {}, true],
  ['a death', { why: 'died' }, true],
  ['getting well', { why: 'recovered' }, false],
  ['not wanting it', { why: 'own-wish' }, false],
])('the family cancels for %s: %j', (_why, answers, may) => {
  expect(notThroughThem(cancellation, ['family'], answers) === null).toBe(may);
  expect(notThroughThem(cancellation, ['guardian'], answers)).toBeNull();
  if (!may)
    expect(notThroughThem(cancellation, ['family'], answers)).toEqual({
      reason: '人走了，才能由家人来注销。别的缘故，要本人或者监护人来办。',
      whatElse: expect.stringMatching(/^请本人或者监护人来办。/) as string,
    });
});

it('where a county asks it, from nobody but the person, with what to do instead (FACTS §2.2)', () => {
  const { inPerson } = fuel;
  const asked = { ...fuel, inPerson: { ...inPerson!, isRequired: true as const } };
  expect(notThroughThem(fuel, ['family'], {})).toBeNull();
  expect(notThroughThem(asked, ['self'], {})).toBeNull();
  const { refusal: reason, whatElse } = inPerson!;
  for (const held of [['family'], ['guardian'], ['authorised-agent', 'village-worker'], []])
    expect(notThroughThem(asked, held, {})).toEqual({ reason, whatElse });
  expect(footingFor(asked, ['family', 'self'], {})).toBe('self');
});

it('the footing that is enough is the one it is handed in on', () => {
  expect(footingFor(reissue, ['family', 'guardian'], {})).toBe('guardian');
  expect(footingFor(reissue, ['family'], {})).toBeUndefined();
  expect(footingFor(cancellation, ['family', 'guardian'], { why: 'own-wish' })).toBe('guardian');
});

it('a newer version that takes it from fewer people says so before a form is carried over', () => {
  const narrower = { ...reissue, version: 2, bases: ['self' as const] };
  const { terms } = carryOver(reissue, { answers: {}, files: {} }, narrower, plainDate('2026-06-04'));
  expect(terms).toEqual([{ title: '谁能申请', was: '本人或者监护人', now: '本人' }]);
  const withFamily = carryOver(
    reissue,
    { answers: {}, files: {} },
    { ...cancellation, fields: reissue.fields },
    plainDate('2026-06-04'),
  );
  expect(withFamily.terms[0]?.now).toBe(applicantsInWords(cancellation));
  expect(applicantsInWords(cancellation)).toContain('人走了，才能由家人来注销');
});

it('knows every footing on which one acts for another', () => {
  expect(ApplicantBasis.options).toEqual([
    'self',
    'guardian',
    'family',
    'authorised-agent',
    'village-worker',
  ]);
});
