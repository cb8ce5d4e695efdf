import { CATEGORY_OPTIONS, LEVEL_OPTIONS } from './certificate-parts';
import { choice, date, days, longText, option, phone, step, text } from './definition-parts';
import type { TimeLimit } from '../time-limits/time-limit';
import type { FormField } from './form-field';
import type { Paper } from './paper';
import type { Remedy } from './remedy';
import type { SecondAssessment } from './second-assessment';
import type { MessageTemplate } from './service-definition';
import type { Step } from './step';

const GOES_OUT = { field: 'assessAt', isOneOf: ['home'] };

/** Where the doctors see the person; who cannot leave the bed is visited (上门评残, FACTS §1.7). */
export const ASSESSMENT_FIELDS: FormField[] = [
  choice('assessAt', '在哪里评定', '请选一项，好约医生。', [
    option('hospital', '能去定点医院'),
    option('home', '出不了门，请医生上门'),
  ]),
  choice(
    'bedridden',
    '为什么出不了门',
    '请选一项，村里会来核实。',
    [option('bed', '卧床、瘫痪'), option('mind', '离不开人看着'), option('machine', '离不开机器、氧气')],
    { shownWhen: GOES_OUT },
  ),
  phone('callPhone', '打哪个电话约', '这里还空着，医院约不上您。', { prefill: 'person.phone' }),
];

/** A photo or a hospital's paper says why (FACTS §1.7). */
export const BEDRIDDEN_PROOF: Paper = {
  code: 'bedridden-proof',
  title: '出不了门的照片或者病历',
  why: '先安排最重的',
  countsAsGood: '在家躺着或坐着的照片，或者医院写的病历',
  required: false,
  requiredWhen: GOES_OUT,
  most: 3,
};

/**
 * A designated hospital assesses and answers for its conclusion; the county where the person lives appoints it, and the other one
 * must recognise the result (FACTS §1.4 step 3, §1.9). Its time is announced and not counted (TL-CERT-08).
 */
export const assessedByHospital = (service: string): Step =>
  step({
    code: 'assessment',
    title: '定点医院评定',
    residentTitle: '定点医院评定',
    verb: '评定',
    kind: 'outside',
    place: 'residence',
    limit: days(`TL-CERT-08/${service}`, 10, 'FACTS §0.2 TL-CERT-08 (proposed default)'),
    stopKind: 'assessment',
    tellsApplicant: true,
    outside: {
      name: '残疾评定定点医院',
      ask: '定点医院医务科',
      negative: { field: 'conclusion', isOneOf: ['not-met'] },
    },
    record: [
      choice('conclusion', '评定结论', '请照评定表选。', [
        option('met', '够残疾标准'),
        option('not-met', '不够残疾标准'),
      ]),
      choice('category', '残疾类别', '请照评定表选类别。', CATEGORY_OPTIONS, {
        shownWhen: { field: 'conclusion', isOneOf: ['met'] },
      }),
      choice('level', '残疾等级', '请照评定表选等级；多重残疾按最重的。', LEVEL_OPTIONS, {
        shownWhen: { field: 'conclusion', isOneOf: ['met'] },
      }),
      choice('seenAt', '在哪里评的', '请选医院还是上门。', [
        option('hospital', '在医院评的'),
        option('home', '上门评的'),
      ]),
      date('assessedOn', '哪天评的', '请照评定表上的日期选，变更要从这天起满一年。'),
      text('institution', '哪家机构评的', '请照评定表上的章写，不同意时要换一家评。', { maxLength: 40 }),
      text('doctors', '评定医生（两位）', '请写两位医生的名字，评定表上有签字。', { maxLength: 40 }),
      longText('remarks', '备注', '', { required: false, hint: '多重残疾：每一种的类别和等级' }),
    ],
    papers: [
      {
        code: 'assessment-form',
        title: '残疾评定表',
        why: '结论要凭它',
        countsAsGood: '医生签了字，盖了医院的章',
        required: true,
        most: 3,
      },
    ],
  });

/** Ten working days to ask for another assessment, of a service (FACTS §0.2 TL-CERT-03). */
const toAskAgain = (service: string): TimeLimit =>
  days(`TL-CERT-03/${service}`, 10, 'FACTS §0.2 TL-CERT-03', { stops: [] });

/** Ten working days to the city, then the province, whose word is final (FACTS §0.2 TL-CERT-03, TL-CERT-04). */
export const assessmentRemedy = (service: string): Remedy => ({
  words:
    '不同意评定结论，{within}内可以申请重新评定；还不同意的，由省里的专家最后评定。不同意别的决定，可以{reach}反映，也可以打 12345。',
  within: toAskAgain(service),
});

/** After a second assessment the province's experts remain, whose word is final (FACTS §0.2 TL-CERT-04). */
const REMEDY_AFTER_SECOND: Remedy = {
  words:
    '这是重新评定的结论，不能再申请第二次。还不同意的，由省里的专家最后评定，怎么申请，可以{reach}问；也可以打 12345。',
};

/** Asked for once, within ten working days of the refusal (FACTS §0.2 TL-CERT-03). */
export const secondAssessment = (service: string): SecondAssessment => ({
  step: 'second-assessment',
  within: toAskAgain(service),
  remedy: REMEDY_AFTER_SECOND,
});

/** Another institution, whom the city's federation names, assesses once more (FACTS §0.2 TL-CERT-03). */
export const assessedAgain = (service: string): Step => {
  const { outside, ...first } = assessedByHospital(service);
  return {
    ...first,
    code: 'second-assessment',
    title: '重新评定（另一家机构）',
    residentTitle: '另一家机构重新评定',
    verb: '重新评定',
    limit: days(`TL-CERT-08/${service}-again`, 10, 'FACTS §0.2 TL-CERT-08 (proposed default)'),
    onlyWhen: 'asked-again',
    separateFrom: ['assessment'],
    otherThan: { step: 'assessment', field: 'institution' },
    outside: { ...outside!, name: '市残联指定的另一家评定机构', ask: '市残联' },
  };
};

/** What the applicant reads when it was asked for. */
export const ASKED_AGAIN: MessageTemplate = {
  title: '重新评定的申请收到了',
  body: '{thing}，编号 {number}。由另一家机构评，会跟您约。',
};
