import fc from 'fast-check';
import { plainDate } from '../../../shared/calendar/plain-date';
import { carryOver, type CarryOver } from '../../../shared/service-catalogue/carry-over';
import { carryOverInWords } from '../../../shared/service-catalogue/carry-over-words';
import { findAnswerFaults, type Answers } from '../../../shared/service-catalogue/form-answers';
import type { FormField } from '../../../shared/service-catalogue/form-field';
import { asTakenOn } from '../../../shared/service-catalogue/older-forms';
import type { ServiceDefinition } from '../../../shared/service-catalogue/service-definition';
import { ServiceDefinition as Definition } from '../../../shared/service-catalogue/service-definition';
import { ANSWERED_LAST_YEAR, LAST_YEAR, takingLastYears, THIS_YEAR } from '../../factories/renewed-service';
import { CHILDREN, SUBSIDY, SUBSIDY_ANSWERS } from '../../factories/subsidy';

const TODAY = plainDate('2026-06-04');
const files = { 'home-photos': ['f1', 'f2'], deed: ['f3'] };
const carried = (answers: Answers = ANSWERED_LAST_YEAR, after: ServiceDefinition = THIS_YEAR): CarryOver =>
  carryOver(LAST_YEAR, { answers, files }, after, TODAY);
const only = (field: FormField): ServiceDefinition => ({ ...LAST_YEAR, fields: [field], papers: [] });
/** One question before and after, and what becomes of its answer. */
const asked = (before: object, after: object, value: Answers[string]) => {
  const common = { code: 'q', label: '问', required: true, whenEmpty: '请填。' };
  const side = (more: object) => only({ ...common, ...more } as FormField);
  return carryOver(side(before), { answers: { q: value }, files: {} }, side(after), TODAY);
};
const option = (value: string, label = value) => ({ value, label });

describe('a form begun under last year’s version', () => {
  it('is a whole definition itself, in both years', () => {
    for (const each of [LAST_YEAR, takingLastYears('2026-07-01')])
      expect(() => Definition.parse(JSON.parse(JSON.stringify(each)))).not.toThrow();
    expect(Definition.safeParse({ ...takingLastYears('2026-07-01'), version: 1 }).success).toBe(false);
  });

  it('keeps what is asked alike, and says where the question reads differently', () => {
    const { kept, changed, answers } = carried();
    expect(kept).toEqual(['house', 'people']);
    expect(answers).toMatchObject({ house: 'brick', people: 4 });
    expect(changed).toEqual([
      { code: 'house', label: '房子', was: '砖房', now: '房子：砖混房' },
      { code: 'people', label: '几口人', was: '4 人', now: '家里几口人：4 人' },
    ]);
  });

  it('has looked at again what no longer fits, with what was typed and why', () => {
    const { invalid, answers } = carried();
    expect(invalid.map(({ code, was, why }) => [code, was, why])).toEqual([
      ['needs', ANSWERED_LAST_YEAR.needs, expect.stringContaining('最多 8 个字')],
      ['income', '1200 元一个月', '单位从“元一个月”改成了“元一年”，请重新填。'],
      ['consent', '同意', '要您同意的内容改了，请看过再选。'],
    ]);
    expect(answers['needs']).toBe(ANSWERED_LAST_YEAR.needs);
    expect(answers).not.toHaveProperty('income');
    expect(answers).not.toHaveProperty('consent');
  });

  it('shows what is not asked any more, what is new, and what is paid, promised and photographed otherwise', () => {
    const { dropped, newlyAsked, papers, files: left, terms } = carried();
    expect(dropped).toEqual([{ code: 'village', label: '村干部电话', was: '0745-0000001' }]);
    expect(newlyAsked).toEqual([{ code: 'owner', label: '房主是谁', isRequired: true }]);
    expect(papers.added.map(({ title }) => title)).toEqual(['房子平面图']);
    expect(papers.gone).toEqual([{ code: 'deed', title: '宅基地证', pictures: 1 }]);
    expect(left).toEqual({ 'home-photos': ['f1', 'f2'] });
    expect(terms.map(({ title }) => title)).toEqual(['多久办好']);
    expect(carryOverInWords(carried()).map(({ title }) => title)).toEqual([
      '要新填的',
      '要再看一遍的',
      '要新交的材料',
      '不再问的',
      '不用交的材料',
      '问法变了，答案照旧的',
      '钱和时间',
    ]);
  });

  it('says that nothing differs where nothing does', () => {
    const same = carryOver(
      LAST_YEAR,
      { answers: ANSWERED_LAST_YEAR, files },
      { ...LAST_YEAR, version: 2 },
      TODAY,
    );
    expect(carryOverInWords(same)).toEqual([]);
  });

  it('reckons what would be paid now', () => {
    const { outcome } = SUBSIDY;
    if (outcome?.kind !== 'payment') throw new Error('the subsidy pays');
    const amount = outcome.amount.map((rule) =>
      rule.per === 'application' ? { ...rule, fen: 40_000 } : rule,
    );
    const now = { ...SUBSIDY, version: 2, outcome: { ...outcome, amount } };
    const { terms } = carryOver(SUBSIDY, { answers: SUBSIDY_ANSWERS, files: {} }, now, TODAY);
    expect(terms).toEqual([{ title: '能领多少', was: expect.any(String), now: expect.any(String) }]);
  });
});

describe('one answer', () => {
  const text = { kind: 'text', maxLength: 10 };
  it.each<[string, object, object, Answers[string], 'kept' | 'invalid', Answers]>([
    ['longer text', text, { kind: 'long-text', maxLength: 5 }, '短', 'kept', { q: '短' }],
    ['another kind', text, { kind: 'number', min: 0, max: 9, unit: '人' }, '三', 'invalid', {}],
    [
      'a chosen thing that is gone',
      { kind: 'choice', options: [option('a')] },
      { kind: 'choice', options: [option('b')] },
      'a',
      'invalid',
      {},
    ],
    [
      'one of two that is gone',
      { kind: 'choices', options: [option('a'), option('b')], atLeast: 1 },
      { kind: 'choices', options: [option('a')], atLeast: 1 },
      ['a', 'b'],
      'invalid',
      { q: ['a'] },
    ],
    [
      'a number beyond the new bounds',
      { kind: 'number', min: 0, max: 99, unit: '人' },
      { kind: 'number', min: 0, max: 9, unit: '人' },
      12,
      'invalid',
      { q: 12 },
    ],
    ['what was left empty', text, { kind: 'number', min: 0, max: 9, unit: '人' }, '', 'kept', { q: '' }],
    [
      'a refusal',
      { kind: 'consent', statement: '甲' },
      { kind: 'consent', statement: '乙' },
      false,
      'kept',
      { q: false },
    ],
  ])('%s', (_what, before, after, value, how, answers) => {
    const result = asked(before, after, value);
    expect(result[how].map((each) => (typeof each === 'string' ? each : each.code))).toEqual(['q']);
    expect(result.answers).toEqual(answers);
  });

  it('of a group keeps its rows; a column that is gone or new is told', () => {
    if (CHILDREN.kind !== 'group') throw new Error('a group');
    const rows = [{ name: '何苗', stage: 'primary', school: '一小' }];
    const [name, stage] = CHILDREN.fields;
    const bornOn = {
      ...name!,
      code: 'bornOn',
      kind: 'date',
      label: '生日',
      whenEmpty: '请选生日。',
    } as typeof name;
    const after = only({ ...CHILDREN, fields: [name!, stage!, bornOn!] });
    const { invalid, answers } = carryOver(
      only(CHILDREN),
      { answers: { children: rows }, files: {} },
      after,
      TODAY,
    );
    expect(answers).toEqual({ children: [{ name: '何苗', stage: 'primary' }] });
    expect(invalid).toMatchObject([{ code: 'children', was: '第 1 个孩子：何苗，小学，一小' }]);
    expect(invalid[0]!.why).toContain('请选生日。');
  });

  it('that another answer hides now is dropped with notice; one that was hidden stays unseen', () => {
    const when = { field: 'house', isOneOf: ['wood'] };
    const withCondition = (needs: object, more: object = {}): ServiceDefinition => ({
      ...LAST_YEAR,
      ...more,
      fields: LAST_YEAR.fields.map((field) =>
        field.code === 'needs' ? ({ ...field, ...needs } as FormField) : field,
      ),
    });
    const answers = { house: 'brick', needs: '改门' };
    const hides = withCondition({ shownWhen: when });
    const falls = carryOver(LAST_YEAR, { answers, files: {} }, hides, TODAY);
    expect(falls).toMatchObject({ dropped: [{ code: 'needs', was: '改门' }], answers: { house: 'brick' } });
    const stays = carryOver(hides, { answers, files: {} }, hides, TODAY);
    expect(stays).toMatchObject({ dropped: [], kept: ['house', 'needs'] });
  });
});

describe('whatever differs', () => {
  const base = { label: '问', whenEmpty: '请填。' };
  const field = (code: string): fc.Arbitrary<FormField> =>
    fc
      .tuple(
        fc.constantFrom<object>(
          { kind: 'text', maxLength: 3 },
          { kind: 'long-text', maxLength: 30 },
          { kind: 'number', min: 0, max: 5, unit: '人' },
          { kind: 'number', min: 0, max: 50, unit: '户' },
          { kind: 'date' },
          { kind: 'choice', options: [option('a'), option('b')] },
          { kind: 'choice', options: [option('b', '乙')] },
          { kind: 'choices', options: [option('a'), option('c')], atLeast: 1 },
          { kind: 'consent', statement: '甲' },
          { kind: 'consent', statement: '乙' },
          { ...CHILDREN, code: undefined },
        ),
        fc.boolean(),
        fc.constantFrom(undefined, { field: 'f0', isOneOf: ['a'] }),
      )
      .map(([kind, required, shownWhen]) => ({ ...base, ...kind, code, required, shownWhen }) as FormField);
  const codes = ['f0', 'f1', 'f2', 'f3', 'f4'];
  const definition = fc
    .tuple(fc.tuple(...codes.map(field)), fc.subarray(codes), fc.subarray(['home-photos', 'deed']))
    .map(([fields, there, papers]): ServiceDefinition => ({
      ...LAST_YEAR,
      fields: fields.filter(({ code }) => there.includes(code)),
      papers: LAST_YEAR.papers.filter(({ code }) => papers.includes(code)),
    }));
  const answer = fc.constantFrom<Answers[string]>(
    '',
    'a',
    'b',
    '长一点的文字',
    3,
    30,
    true,
    false,
    ['a'],
    ['a', 'c'],
    [],
    '2026-01-01',
    [{ name: '何苗', stage: 'primary', school: '一小' }],
  );
  const answers = fc.dictionary(fc.constantFrom(...codes, 'stranger'), answer);
  const uploads = fc.dictionary(
    fc.constantFrom('home-photos', 'deed', 'other'),
    fc.array(fc.string(), { maxLength: 3 }),
  );

  it('each old answer is kept, dropped with notice or invalid with notice, exactly once; nothing else is begun with', () => {
    fc.assert(
      fc.property(definition, definition, answers, (before, after, typed) => {
        const {
          kept,
          dropped,
          invalid,
          answers: begun,
        } = carryOver(before, { answers: typed, files: {} }, after, TODAY);
        const told = [...kept, ...dropped.map(({ code }) => code), ...invalid.map(({ code }) => code)];
        expect([...told].sort()).toEqual(Object.keys(typed).sort());
        for (const code of kept) expect(begun[code]).toEqual(typed[code]);
        for (const each of [...dropped, ...invalid]) expect(each.was).not.toBe('');
        for (const { code } of dropped) expect(begun).not.toHaveProperty(code);
        expect(Object.keys(begun).filter((code) => !(code in typed))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('what is kept and was typed has no fault under the new form', () => {
    const isBlank = (value: unknown) =>
      value === '' || value === false || (Array.isArray(value) && value.length === 0);
    fc.assert(
      fc.property(definition, definition, answers, (before, after, typed) => {
        const { kept, answers: begun } = carryOver(before, { answers: typed, files: {} }, after, TODAY);
        for (const code of kept.filter((each) => !isBlank(typed[each]))) {
          const alone = after.fields
            .filter((each) => each.code === code)
            .map((each) => ({ ...each, shownWhen: undefined }));
          expect(findAnswerFaults(after, alone, { [code]: begun[code]! })).toEqual([]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('no picture is lost: each stays, or its paper is named as gone with their number', () => {
    fc.assert(
      fc.property(definition, definition, answers, uploads, (before, after, typed, had) => {
        const { files: left, papers } = carryOver(before, { answers: typed, files: had }, after, TODAY);
        for (const [code, pictures] of Object.entries(had)) {
          const gone = papers.gone.find((each) => each.code === code);
          if (gone) expect([gone.pictures, left[code]]).toEqual([pictures.length, undefined]);
          else expect(left[code]).toEqual(pictures);
        }
      }),
    );
  });

  it('going on under the same questions changes no answer', () => {
    fc.assert(
      fc.property(definition, answers, (same, typed) => {
        const valid = Object.fromEntries(
          Object.entries(typed).filter(([code, value]) => {
            const own = same.fields
              .filter((each) => each.code === code)
              .map((each) => ({ ...each, shownWhen: undefined }));
            return own.length > 0 && findAnswerFaults(same, own, { [code]: value }).length === 0;
          }),
        );
        const result = carryOver(same, { answers: valid, files: {} }, { ...same, version: 2 }, TODAY);
        expect(result).toMatchObject({
          answers: valid,
          dropped: [],
          invalid: [],
          changed: [],
          newlyAsked: [],
        });
      }),
    );
  });
});

describe('an older form', () => {
  const season = { ...LAST_YEAR, applicationWindow: SEASON() };
  function SEASON() {
    return {
      spans: [{ from: '01-01', to: '03-31' }],
      source: 'invented',
      effectiveFrom: plainDate('2026-01-01'),
    };
  }
  it.each([
    ['2026-06-04', true],
    ['2026-06-05', true],
    ['2026-06-06', false],
  ])('is taken on %s: %s, where the newer says through 5 June', (day, expected) => {
    const taken = asTakenOn(season, takingLastYears('2026-06-05'), plainDate(day));
    expect(taken !== null).toBe(expected);
    // The day the newer version names stands in place of last year's season.
    if (taken) expect(taken.applicationWindow).toBeUndefined();
  });

  it('is not taken where the newer says nothing, and judged by nobody where the service is not offered', () => {
    expect(asTakenOn(season, THIS_YEAR, TODAY)).toBeNull();
    expect(asTakenOn(season, null, TODAY)).toBe(season);
    expect(asTakenOn(THIS_YEAR, takingLastYears('2026-06-05'), TODAY)).toBe(THIS_YEAR);
  });
});
