import { areaFault, ELSEWHERE } from '../../../shared/service-catalogue/area-answer';
import { areaColumns, namesOf } from '../../../shared/service-catalogue/area-columns';
import { areasIn } from '../../../shared/service-catalogue/areas-asked';
import type { CountyPlaces } from '../../../shared/service-catalogue/areas-view';
import { answerInWords } from '../../../shared/service-catalogue/answer-words';
import { area, choice, option } from '../../../shared/service-catalogue/definition-parts';
import type { FormField } from '../../../shared/service-catalogue/form-field';
import { placesByAnswers } from '../../../shared/service-catalogue/handling-place';
import { placeFaults } from '../../../shared/service-catalogue/place-faults';
import relocation from '../../../shared/service-catalogue/definitions/certificate-relocation';

const COUNTIES = [
  { code: '431229', name: '靖州县' },
  { code: '511403', name: '彭山区' },
];
const JINGZHOU: CountyPlaces = {
  ...COUNTIES[0]!,
  towns: [
    { code: '431229101', name: '甘棠镇', villages: [{ code: '431229101211', name: '大桥村' }] },
    { code: '431229102', name: '太阳坪乡', villages: [] },
  ],
};
const KNOWN = { counties: COUNTIES, places: JINGZHOU };
const MOVED_TO = area('movedTo', '迁到哪里', '请照户口本选。', { to: 'village' });

describe('an answered place', () => {
  it.each([
    ['a village', 'village', '431229101211', undefined],
    ['a county, where a county is asked', 'county', '431229', undefined],
    ['a county outside this system, at any depth', 'village', ELSEWHERE, undefined],
    ['a county only', 'village', '431229', '还没有选乡镇（街道），请接着选。'],
    ['a town only', 'village', '431229101', '还没有选村（社区），请接着选。'],
    ['more than was asked', 'county', '431229101', '请选。'],
    ['no code', 'village', '甘棠镇', '请选。'],
    ['a number', 'village', 431229, '请选。'],
  ] as const)('%s', (_, to, value, fault) => {
    expect(areaFault({ to, whenEmpty: '请选。' }, value)).toBe(fault);
  });

  it('is said in full, and as its code until its name is known', () => {
    const names = namesOf(COUNTIES, [JINGZHOU]);
    const areaName = (code: string) => names.get(code);
    const say = (value: string) => answerInWords({ optionLists: {}, areaName }, MOVED_TO, value);
    expect(say('431229101211')).toBe('靖州县甘棠镇大桥村');
    expect(say('431229102')).toBe('靖州县太阳坪乡');
    expect(say('511403')).toBe('彭山区');
    expect(say(ELSEWHERE)).toBe('不在上面');
    expect(answerInWords({ optionLists: {} }, MOVED_TO, '431229101211')).toBe('431229101211');
  });
});

describe('the lists from the county down', () => {
  const shape = (code: string, known: Parameters<typeof areaColumns>[2] = KNOWN) =>
    areaColumns('village', code, known).map(({ choices, chosen, empty }) =>
      choices.length > 0 ? [choices.length, chosen] : empty,
    );

  it.each([
    ['nothing chosen', '', [[3, ''], '先选县（市、区）', '先选乡镇（街道）']],
    ['a county', '431229', [[3, '431229'], [2, ''], '先选乡镇（街道）']],
    [
      'a town',
      '431229101',
      [
        [3, '431229'],
        [2, '431229101'],
        [1, ''],
      ],
    ],
    [
      'a village',
      '431229101211',
      [
        [3, '431229'],
        [2, '431229101'],
        [1, '431229101211'],
      ],
    ],
    ['a county whose places are on their way', '511403', [[3, '511403'], '正在取名单', '先选乡镇（街道）']],
    ['none of them', ELSEWHERE, [[3, ELSEWHERE]]],
  ])('%s', (_, code, lists) => {
    expect(shape(code)).toEqual(lists);
  });

  it('before anything is known', () => {
    expect(shape('', { counties: undefined, places: undefined })[0]).toBe('正在取名单');
  });
});

describe('which places there are', () => {
  const FIELDS: FormField[] = [
    choice('moves', '迁吗', '请选。', [option('yes', '迁'), option('no', '不迁')]),
    { ...MOVED_TO, shownWhen: { field: 'moves', isOneOf: ['yes'] } },
    {
      ...{ kind: 'group', code: 'farms', label: '地', required: false, whenEmpty: '', atLeast: 0, most: 3 },
      ...{
        rowTitle: '第 {n} 块',
        addLabel: '再加一块',
        fields: [area('where', '在哪里', '请选。', { to: 'town' })],
      },
    },
  ];
  const isKnown = (code: string) => namesOf(COUNTIES, [JINGZHOU]).has(code);

  it('are asked of what is shown, in every row', () => {
    const farms = [{ where: '431229101' }, { where: ELSEWHERE }, { where: '431229109' }];
    const answers = { moves: 'yes', movedTo: '431229101211', farms };
    expect(areasIn(FIELDS, answers)).toEqual([
      { field: 'movedTo', code: '431229101211' },
      { field: 'farms.0.where', code: '431229101' },
      { field: 'farms.2.where', code: '431229109' },
    ]);
    expect(areasIn(FIELDS, { ...answers, moves: 'no' })).toHaveLength(2);
    expect(placeFaults({ fields: FIELDS }, answers, { places: undefined, isKnownArea: isKnown })).toEqual([
      { field: 'farms.2.where', message: '没有查到这个地方，请从单子里再选一次。' },
    ]);
  });

  it('a county outside this system is told once, and where to go instead', () => {
    const answers = { movedTo: '999999101211', heldAt: 'register', livesIn: 'old' };
    const places = placesByAnswers(relocation.places!, answers, () => '431229101211');
    const counties = new Set(['431229']);
    expect(placeFaults(relocation, answers, { places, counties, isKnownArea: isKnown })).toEqual([
      { field: 'movedTo', message: expect.stringContaining('迁入地的县还没有接入') as string },
    ]);
  });
});

describe('where a certificate that moves is handed in', () => {
  const at = (answers: object) =>
    placesByAnswers(relocation.places!, { movedTo: '511403101201', ...answers }, () => '431229101211');

  it.each([
    ['at the new place', { livesIn: 'new' }, '511403101201', '431229101211'],
    ['at the old one', { livesIn: 'old' }, '431229101211', '431229101211'],
    ['where the person lives', { livesIn: 'elsewhere', residence: '510704' }, '510704', '431229101211'],
    [
      'at the old one, which is not the one of the register',
      { livesIn: 'old', formerly: '360121' },
      '360121',
      '360121',
    ],
  ])('%s', (_, answers, residence, former) => {
    expect(at(answers)).toEqual({ residence, former, household: '511403101201' });
  });
});
