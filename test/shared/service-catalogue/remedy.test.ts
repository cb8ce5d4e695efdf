import { assessmentRemedy } from '../../../shared/service-catalogue/certificate-assessment';
import { REMEDY } from '../../../shared/service-catalogue/definition-parts';
import { Remedy, remedyInWords } from '../../../shared/service-catalogue/remedy';

const REACH = '到县政务服务中心残联窗口，或者打县残联 0745-0000100 ';
const { within } = assessmentRemedy('certificate-change');

it('tells where to go, and no term where FACTS has none', () => {
  expect(remedyInWords(REMEDY, REACH)).toBe(
    '不同意这个结果，可以到县政务服务中心残联窗口，或者打县残联 0745-0000100 反映，也可以打 12345。',
  );
});

it('tells a term as its limit has it (FACTS §0.2 TL-CERT-03)', () => {
  expect(within).toMatchObject({ amount: 10, unit: 'working-day', source: 'FACTS §0.2 TL-CERT-03' });
  expect(remedyInWords(assessmentRemedy('certificate-change'), REACH)).toContain(
    '不同意评定结论，10 个工作日内可以申请重新评定',
  );
});

test.each([
  ['a term without a limit', { words: '可以 60 天内申请复核。' }, false],
  ['a term in Chinese figures', { words: '可以在六十日内申请行政复议。' }, false],
  ['a term of months', { words: '可以 6 个月内起诉。' }, false],
  ['a limit that is not said', { words: '可以申请。', within }, false],
  ['a place for a limit that is not there', { words: '{within}内可以申请。' }, false],
  ['its limit', { words: '{within}内可以申请。', within }, true],
  ['no term', { words: '可以{reach}反映，也可以打 12345。' }, true],
])('%s: taken %#', (_what, remedy, isTaken) => {
  expect(Remedy.safeParse(remedy).success).toBe(isTaken);
});
