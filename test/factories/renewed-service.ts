import { plainDate } from '../../shared/calendar/plain-date';
import assistiveDevice from '../../shared/service-catalogue/definitions/assistive-device';
import type { FormField } from '../../shared/service-catalogue/form-field';
import type { ServiceDefinition } from '../../shared/service-catalogue/service-definition';

const asks = { required: true, whenEmpty: '请填这一项。' } as const;
const kinds = (...options: string[]) =>
  options.map((each) => {
    const [value = '', label = ''] = each.split(' ');
    return { value, label };
  });
const [photos] = assistiveDevice.papers;
const pageOf = (fields: readonly FormField[]) =>
  fields.map(({ code, label }) => ({ code, title: label, fields: [code] }));

const fieldsBefore: FormField[] = [
  {
    ...asks,
    code: 'house',
    kind: 'choice',
    label: '房子',
    options: kinds('brick 砖房', 'wood 木房', 'cave 窑洞'),
  },
  { ...asks, code: 'people', kind: 'number', label: '几口人', min: 1, max: 20, unit: '人' },
  { ...asks, code: 'needs', kind: 'long-text', label: '要改哪里', maxLength: 200 },
  { ...asks, code: 'income', kind: 'number', label: '收入', min: 0, max: 100_000, unit: '元一个月' },
  { ...asks, code: 'village', kind: 'text', label: '村干部电话', maxLength: 20 },
  { ...asks, code: 'consent', kind: 'consent', label: '核对房产', statement: '只核对房产。' },
];
const fieldsNow: FormField[] = [
  { ...asks, code: 'house', kind: 'choice', label: '房子', options: kinds('brick 砖混房', 'wood 木房') },
  { ...asks, code: 'people', kind: 'number', label: '家里几口人', min: 1, max: 20, unit: '人' },
  { ...asks, code: 'needs', kind: 'long-text', label: '要改哪里', maxLength: 8 },
  { ...asks, code: 'income', kind: 'number', label: '收入', min: 0, max: 1_000_000, unit: '元一年' },
  { ...asks, code: 'owner', kind: 'text', label: '房主是谁', maxLength: 20 },
  { ...asks, code: 'consent', kind: 'consent', label: '核对房产', statement: '核对房产和存款。' },
];

/** An invented yearly aid as it was last year. */
export const LAST_YEAR: ServiceDefinition = {
  ...assistiveDevice,
  ...{ code: 'yearly-aid', version: 1, title: '住房改造补助', shortTitle: '住房改造', optionLists: {} },
  subjectField: undefined,
  outcome: {
    kind: 'service',
    words: {
      deed: '改好',
      asks: '改好了吗？',
      came: '改好了',
      notCame: '没改好',
      afterwards: '有事找我们。',
    },
  },
  fields: fieldsBefore,
  pages: [
    ...pageOf(fieldsBefore),
    { code: 'photos', title: '照片', fields: [], papers: ['home-photos', 'deed'] },
  ],
  papers: [
    { ...photos!, code: 'home-photos', title: '家里的照片', required: false, requiredWhen: undefined },
    { ...photos!, code: 'deed', title: '宅基地证', required: false, requiredWhen: undefined },
  ],
  eligibility: [],
  claims: [],
};

/** The same this year: a question gone, one new, one with another unit, another statement, another paper, a longer promise. */
export const THIS_YEAR: ServiceDefinition = {
  ...LAST_YEAR,
  version: 2,
  fields: fieldsNow,
  pages: [
    ...pageOf(fieldsNow),
    { code: 'photos', title: '照片', fields: [], papers: ['home-photos', 'plan'] },
  ],
  papers: [
    LAST_YEAR.papers[0]!,
    { ...photos!, code: 'plan', title: '房子平面图', required: false, requiredWhen: undefined },
  ],
  clocks: LAST_YEAR.clocks.map((clock) =>
    clock.nature === 'promised'
      ? { ...clock, limit: { ...clock.limit, amount: clock.limit.amount + 4 } }
      : clock,
  ),
};

/** The same, still taking last year's forms through a day. */
export const takingLastYears = (until: string): ServiceDefinition => ({
  ...THIS_YEAR,
  acceptsOlder: [{ version: 1, until: plainDate(until), source: 'invented' }],
});

/** Last year's form, whole. */
export const ANSWERED_LAST_YEAR = {
  house: 'brick',
  people: 4,
  needs: '门太窄，轮椅进不去，要改宽一点',
  income: 1_200,
  village: '0745-0000001',
  consent: true,
};
