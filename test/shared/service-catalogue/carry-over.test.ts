import { plainDate } from '../../../shared/calendar/plain-date';
import { carryOver, type CarryOver } from '../../../shared/service-catalogue/carry-over';
import { carryOverInWords } from '../../../shared/service-catalogue/carry-over-words';
import type { Answers } from '../../../shared/service-catalogue/form-answers';
import type { FormField } from '../../../shared/service-catalogue/form-field';
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
      { code: 'house', label: '房子', was: '砖房', now: '砖混房' },
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
      '规定变了的',
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
